package hearth.cluster;

import java.nio.file.Path;

/**
 * Where the files that Hearth brings are on this computer.
 *
 * @param sparkHome a Spark home: {@code jars/}, {@code bin/}, {@code conf/}
 * @param jobsJar the jar of the built-in jobs and the agent
 * @param samples the sample sequences
 */
public record Installation(Path sparkHome, Path jobsJar, Path samples) {

  /**
   * Finds the installation: each part by its own system property ({@code hearth.spark.home}, {@code
   * hearth.jobs.jar}, {@code hearth.samples}), else below the directory that {@code hearth.install}
   * names.
   *
   * @throws IllegalStateException when neither says
   */
  public static Installation find() {
    return new Installation(
        part("hearth.spark.home", "spark"),
        part("hearth.jobs.jar", "jobs/hearth-jobs.jar"),
        part("hearth.samples", "samples"));
  }

  private static Path part(String property, String below) {
    String own = System.getProperty(property);
    if (own != null) {
      return Path.of(own).toAbsolutePath();
    }
    String install = System.getProperty("hearth.install");
    if (install == null) {
      throw new IllegalStateException(
          "Hearth does not know where it is installed. Start it with its own command, bin/hearth.");
    }
    return Path.of(install).toAbsolutePath().resolve(below);
  }
}
