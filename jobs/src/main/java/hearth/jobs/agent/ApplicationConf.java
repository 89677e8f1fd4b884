package hearth.jobs.agent;

import hearth.jobs.contract.AttemptPlan;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * Spark's settings for one application, as a file that only its owner reads: it holds the cluster's
 * secret, which must be on no command line.
 */
final class ApplicationConf {

  /** By name, since the agent has no Spark from which these classes could be loaded. */
  private static final String LISTENERS =
      "hearth.jobs.spark.ProgressListener,hearth.jobs.spark.ApplicationLog";

  private ApplicationConf() {}

  /**
   * Writes the settings into the plan's work directory.
   *
   * @return the file
   */
  static Path write(AttemptPlan plan) throws IOException {
    Properties conf = new Properties();
    conf.setProperty("spark.app.name", plan.jobId());
    conf.setProperty("spark.extraListeners", LISTENERS);
    if (!plan.session()) { // That would grow with every job, and belong to none.
      Path eventLog = Path.of(plan.resultDir(), "eventlog");
      Files.createDirectories(eventLog); // Spark does not make it.
      conf.setProperty("spark.eventLog.enabled", "true");
      conf.setProperty("spark.eventLog.dir", eventLog.toUri().toString());
    }
    conf.setProperty("spark.ui.port", "0");
    conf.setProperty("spark.authenticate", "true");
    conf.setProperty(
        "spark.authenticate.secret",
        Files.readString(Path.of(plan.secretFile()), StandardCharsets.UTF_8).strip());
    if (makesArchive(plan)) {
      conf.setProperty(AttemptPlan.NEW_ARCHIVE, String.valueOf(plan.classArchive()));
    }
    plan.conf().forEach(conf::setProperty);

    Path file = file(plan);
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly());
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      conf.store(out, null);
    }
    return file;
  }

  /** Removes what was written, which has a secret in it, once the driver has ended. */
  static void remove(AttemptPlan plan) throws IOException {
    Files.deleteIfExists(file(plan));
  }

  private static Path file(AttemptPlan plan) {
    return Path.of(plan.workDir(), "application.conf");
  }

  /** Whether the driver shall write a class archive while it runs, as it is ended from outside. */
  static boolean makesArchive(AttemptPlan plan) {
    String archive = plan.classArchive();
    return plan.session() && archive != null && Files.notExists(Path.of(archive));
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
