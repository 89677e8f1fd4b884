package hearth.jobs.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an archive of all classes that this JVM has loaded (class data sharing), with which the
 * next ones start sooner. The JVM must have been started with {@code -XX:+RecordDynamicDumpInfo}.
 */
final class ClassArchive {

  private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  /** What {@code jcmd} calls VM.cds. */
  private static final String COMMAND = "vmCds";

  private ClassArchive() {}

  /**
   * Writes the file as a whole or, with a line in the log, not at all. Takes about three seconds.
   */
  static void write(Path file) {
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      beans.invoke(
          new ObjectName(COMMANDS),
          COMMAND,
          new Object[] {new String[] {"dynamic_dump", part.toString()}},
          new String[] {String[].class.getName()});
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      LOG.info("The class archive is written: {}", file);
    } catch (IOException | JMException | RuntimeException e) {
      LOG.info("There is no class archive: {}", e.toString());
    }
  }
}
