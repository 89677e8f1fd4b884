package hearth.cluster.queue;

import hearth.cluster.sqlite.Content;
import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The SQLite file of jobs. Every commit is synced to disk. */
final class JobDatabase {

  /** The version of the newest migration. */
  static final int LATEST = 6;

  /** Another Hearth holds the file for some milliseconds at most. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Content JOBS =
      new Content(
          "list of jobs",
          "hearth/cluster/queue/migrations",
          LATEST,
          true,
          PATIENCE,
          "Check its permissions and the free space of its disk. If it is damaged, move it away:"
              + " Hearth makes a new one of the results folder, without the order of the queue.");

  private JobDatabase() {}

  /** See {@link Database#open}. */
  static Database open(Path file) throws IOException {
    return Database.open(file, JOBS);
  }
}
