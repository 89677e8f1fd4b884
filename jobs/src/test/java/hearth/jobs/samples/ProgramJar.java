package hearth.jobs.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Jars of small programs, compiled by the test. */
public final class ProgramJar {

  private static final Pattern CLASS = Pattern.compile("public (?:final )?class (\\w+)");

  private ProgramJar() {}

  /** Compiles the text of a class with the tests' class path. */
  public static Path compileText(Path folder, String name, String source) throws IOException {
    Matcher matcher = CLASS.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("There is no public class");
    }
    Path file = Files.writeString(folder.resolve(matcher.group(1) + ".java"), source);
    return compile(folder, name, file);
  }

  /** Compiles a file for Java 17, as images run it. */
  public static Path compile(Path folder, String name, Path source) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            source.toString());
    int code = compiler.run(null, null, null, options.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The program does not compile");
    }
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
    }
    return jar;
  }
}
