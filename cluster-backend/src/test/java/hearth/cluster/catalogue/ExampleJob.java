package hearth.cluster.catalogue;

import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The documented example of a job of one's own, compiled as its readers would. */
public final class ExampleJob {

  private static final Path EXAMPLE = Path.of("../app/docs/own-job");

  private ExampleJob() {}

  /** Makes jar and descriptor in a folder; returns the descriptor. */
  public static Path make(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(classes, List.of(EXAMPLE.resolve("LongReads.java")));
    jar(classes, folder.resolve("long-reads.jar"));
    return Files.copy(EXAMPLE.resolve(OwnJob.FILE_NAME), folder.resolve(OwnJob.FILE_NAME));
  }

  static void compile(Path classes, List<Path> sources) throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of("--release", "17", "-proc:none", "-cp", sparkJars(), "-d", classes.toString()));
    sources.forEach(source -> options.add(source.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(sources + " do not compile");
    }
  }

  static void jar(Path classes, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> files = Files.list(classes)) {
      for (Path entry : files.toList()) {
        jar.putNextEntry(new JarEntry(entry.getFileName().toString()));
        Files.copy(entry, jar);
      }
    }
  }

  private static String sparkJars() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("hearth.spark.home"), "jars"))) {
      List<String> paths = jars.map(Path::toString).toList();
      return paths.stream().collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }
}
