package hearth.cluster.catalogue;

import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-proc:none",
                "-cp",
                sparkJars(),
                "-d",
                classes.toString(),
                EXAMPLE.resolve("LongReads.java").toString());
    if (code != 0) {
      throw new IllegalStateException("The example does not compile");
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("long-reads.jar"));
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.toList()) {
        jar.putNextEntry(new JarEntry(file.getFileName().toString()));
        Files.copy(file, jar);
      }
    }
    return Files.copy(EXAMPLE.resolve(OwnJob.FILE_NAME), folder.resolve(OwnJob.FILE_NAME));
  }

  private static String sparkJars() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("hearth.spark.home"), "jars"))) {
      List<String> paths = jars.map(Path::toString).toList();
      return paths.stream().collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }
}
