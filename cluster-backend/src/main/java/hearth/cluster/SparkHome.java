package hearth.cluster;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Spark home: {@code jars/}, {@code bin/}, {@code conf/}; and the jobs that run on it.
 *
 * @param path its directory
 * @param jobsJar the jar with Hearth's own jobs
 */
public record SparkHome(Path path, Path jobsJar) {

  private static final Pattern CORE = Pattern.compile("spark-core_([0-9.]+)-.*\\.jar");

  public static SparkHome of(Installation installation) {
    return new SparkHome(installation.sparkHome(), installation.jobsJar());
  }

  /**
   * All of Spark and the jobs as a class path, jar by jar in order. A wildcard would leave the
   * order to the file system, and a class archive fits only the very class path it was made with.
   */
  public String classPath() throws IOException {
    return classPathJars().stream().map(Path::toString).collect(joining(File.pathSeparator));
  }

  /** The files of {@link #classPath}. */
  public List<Path> classPathJars() throws IOException {
    List<Path> files = new ArrayList<>(jars(Pattern.compile(".*\\.jar")));
    files.add(jobsJar);
    return files;
  }

  /** The logging configuration of Spark's processes. */
  public Path logging() {
    return path.resolve("conf").resolve("log4j2.properties");
  }

  /** The jars whose file names match, in order. */
  public List<Path> jars(Pattern name) throws IOException {
    try (Stream<Path> jars = Files.list(path.resolve("jars"))) {
      return jars.filter(jar -> name.matcher(fileName(jar)).matches()).sorted().toList();
    }
  }

  /**
   * The Scala version that Spark was built for, such as {@code 2.13}. A worker wants to be told in
   * its environment, else it looks for the directories of a source tree.
   *
   * @throws IOException when this is no Spark home
   */
  public String scalaVersion() throws IOException {
    for (Path jar : jars(CORE)) {
      Matcher matcher = CORE.matcher(fileName(jar));
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    throw new IOException(path + " is no Spark home: it has no jars/spark-core_*.jar");
  }

  private static String fileName(Path jar) {
    return String.valueOf(jar.getFileName());
  }
}
