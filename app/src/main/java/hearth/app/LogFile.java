package hearth.app;

import hearth.cluster.HearthHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hearth's own log: one file for each run in {@code logs/} of Hearth's home, so that runs beside
 * each other do not mix. The newest {@value #KEPT} are kept.
 */
final class LogFile {
  static final int KEPT = 20;

  private static final String PROPERTY = "org.slf4j.simpleLogger.";
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private LogFile() {}

  /** Sends all later logging to a new file. Without a place to write there is no log. */
  static void open(HearthHome home) {
    Path folder = home.root().resolve("logs");
    try {
      Files.createDirectories(folder);
      deleteOld(folder);
      String name =
          "hearth-%s-%d.log"
              .formatted(NAME.format(LocalDateTime.now()), ProcessHandle.current().pid());
      System.setProperty(PROPERTY + "logFile", folder.resolve(name).toString());
      System.setProperty(PROPERTY + "showDateTime", "true");
      System.setProperty(PROPERTY + "dateTimeFormat", "yyyy-MM-dd HH:mm:ss.SSS");
    } catch (IOException e) {
      System.setProperty(PROPERTY + "defaultLogLevel", "off");
    }
  }

  private static void deleteOld(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs =
          files
              .filter(file -> file.getFileName().toString().matches("hearth-[0-9-]+\\.log"))
              .sorted(Comparator.reverseOrder())
              .toList();
      for (Path old : logs.subList(Math.min(KEPT - 1, logs.size()), logs.size())) {
        Files.deleteIfExists(old);
      }
    }
  }
}
