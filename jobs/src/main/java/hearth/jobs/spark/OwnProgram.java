package hearth.jobs.spark;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.OwnJob;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.deploy.PythonRunner;

/** Calls a person's program in this driver: a jar's main method, or a script beside it. */
final class OwnProgram {

  private static final String JARS = "spark.jars";

  private final OwnJob job;
  private final Path program;

  OwnProgram(OwnJob job, Path program) {
    this.job = job;
    this.program = program;
  }

  /**
   * Runs it to its end.
   *
   * @throws Throwable what the program throws
   */
  void run(List<String> arguments) throws Throwable {
    job.conf().entrySet().stream()
        .filter(OwnProgram::isItsOwn)
        // Where a program's SparkConf takes its settings from.
        .forEach(setting -> System.setProperty(setting.getKey(), setting.getValue()));
    if (job.runsInPython()) {
      script(arguments);
    } else {
      jar(arguments.toArray(String[]::new));
    }
  }

  /** What Hearth itself sets for a program on its cluster is no program's business. */
  private static boolean isItsOwn(Map.Entry<String, String> setting) {
    String key = setting.getKey();
    return key.startsWith("spark.")
        && !key.equals("spark.master")
        && !key.startsWith("spark.authenticate")
        && !key.startsWith("spark.driver.");
  }

  private void script(List<String> arguments) throws Exception {
    String[] all = new String[arguments.size() + 2];
    all[0] = program.toString();
    all[1] = ""; // No further files for its path.
    for (int i = 0; i < arguments.size(); i++) {
      all[i + 2] = arguments.get(i);
    }
    try {
      PythonRunner.main(all);
    } catch (Exception e) { // Scala does not declare what it throws.
      if (e instanceof SparkUserAppException ended) {
        throw new ScriptFailedException(
            "The script %s ended with exit code %d.".formatted(job.program(), ended.exitCode()));
      }
      throw e;
    }
  }

  private void jar(String[] arguments) throws Throwable {
    String others = System.getProperty(JARS, "");
    // So that Spark hands it out to the executors.
    System.setProperty(JARS, (others.isBlank() ? "" : others + ",") + program.toUri());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {program.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      main(loader).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Method main(ClassLoader loader) {
    try {
      return Class.forName(job.mainClass(), true, loader).getMethod("main", String[].class);
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new ContractException(
          "%s has no class %s with a public main method. Mend mainClass in %s."
              .formatted(job.program(), job.mainClass(), OwnJob.FILE_NAME),
          e);
    }
  }
}
