package hearth.cluster.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of the past in the list of jobs: which are kept, which may go. On a connection of its own,
 * which is made when it is first needed: a look at many jobs holds nobody up.
 */
final class PastStore implements AutoCloseable {

  private final Path file;
  private @Nullable JobDatabase database;
  private boolean closed;

  PastStore(Path file) {
    this.file = file;
  }

  /** A job that has ended. */
  record Ended(String id, String type, Instant at) {}

  private JobDatabase database() throws IOException {
    if (closed) {
      throw new IOException("The list of jobs is closed.");
    }
    JobDatabase present = database;
    if (present == null) {
      present = JobDatabase.open(file);
      database = present;
    }
    return present;
  }

  /** Keeps a job for ever, or lets it go again. */
  synchronized void keep(String jobId, boolean kept) throws IOException {
    if (kept) {
      database()
          .update(
              "insert into kept (job) select id from job where id = ? on conflict do nothing",
              jobId);
    } else {
      database().update("delete from kept where job = ?", jobId);
    }
  }

  /** The ids of a volume's jobs that are kept. */
  synchronized Set<String> kept(String volume) throws IOException {
    return new HashSet<>(
        database()
            .rows(
                "select job from kept join job on job.id = kept.job where volume = ?",
                row -> row.getString(1),
                volume));
  }

  /** Those that may go: ended, not kept, and nobody waits for them; the oldest first. */
  synchronized List<Ended> removable(String volume) throws IOException {
    return database()
        .rows(
            """
            select id, type, ended from job
            where volume = ? and ended is not null
              and id not in (select job from kept)
              and id not in (
                select after from job where ended is null and after is not null)
            order by ended, id
            """,
            row ->
                new Ended(
                    row.getString(1), row.getString(2), Instant.EPOCH.plusNanos(row.getLong(3))),
            volume);
  }

  /**
   * Takes a job off the list.
   *
   * @return false, and nothing is changed, when it may not go any more
   */
  synchronized boolean remove(String jobId) throws IOException {
    return database()
            .update(
                """
                delete from job where id = ? and ended is not null
                  and id not in (select job from kept)
                  and id not in (
                    select after from job where ended is null and after is not null)
                """,
                jobId)
        > 0;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (database != null) {
      database.close();
    }
  }
}
