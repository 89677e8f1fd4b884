package hearth.cluster.queue;

import hearth.cluster.sqlite.Database;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of the past in the list of jobs: which are kept, which may go, and of which the content of
 * the inputs is not noted yet. On a connection of its own, which is made when it is first needed: a
 * look at many jobs holds nobody up.
 */
final class PastStore implements AutoCloseable {

  private final Path file;
  private @Nullable Database database;
  private boolean closed;

  PastStore(Path file) {
    this.file = file;
  }

  /**
   * A job that has ended.
   *
   * @param diskBytes what its directory took then; null when nobody measured it
   */
  record Ended(String id, String type, Instant at, int attempt, @Nullable Long diskBytes) {}

  private Database database() throws IOException {
    if (closed) {
      throw new IOException("The list of jobs is closed.");
    }
    Database present = database;
    if (present == null) {
      present = JobDatabase.open(file);
      database = present;
    }
    return present;
  }

  /** Whether there is a list of jobs. */
  boolean isThere() {
    return Files.exists(file);
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
            select id, type, ended, attempt, disk_bytes from job
            where volume = ? and ended is not null
              and id not in (select job from kept)
              and id not in (
                select after from job where ended is null and after is not null)
            order by ended, id
            """,
            row ->
                new Ended(
                    row.getString("id"),
                    row.getString("type"),
                    Instant.EPOCH.plusNanos(row.getLong("ended")),
                    row.getInt("attempt"),
                    Rows.bytes(row, "disk_bytes")),
            volume);
  }

  /**
   * Takes a job off the list, and then deletes its directory; nothing is noted in that meanwhile.
   *
   * @return false, and nothing is changed, when it may not go any more
   * @throws IOException when the directory cannot be deleted; it is off the list then
   */
  synchronized boolean remove(String jobId, JobStore.Work<?> delete) throws IOException {
    boolean gone =
        database()
                .update(
                    """
                    delete from job where id = ? and ended is not null
                      and id not in (select job from kept)
                      and id not in (
                        select after from job where ended is null and after is not null)
                    """,
                    jobId)
            > 0;
    if (gone) {
      delete.run();
    }
    return gone;
  }

  /** Ended jobs whose inputs' content is not noted, the latest first. */
  synchronized List<JobRequest> unnoted(String volume, int most) throws IOException {
    return database()
        .rows(
            """
            select request from job
            where volume = ? and ended is not null and inputs_noted = 0
            order by ended desc limit ?
            """,
            row -> Rows.request(row.getString(1)),
            volume,
            most);
  }

  /**
   * Notes something in a job's directory, and that this was done; nothing when the job is on the
   * list no more.
   */
  synchronized void note(String jobId, JobStore.Work<?> write) throws IOException {
    if (!database().rows("select 1 from job where id = ?", row -> 1, jobId).isEmpty()) {
      write.run();
      database().update("update job set inputs_noted = 1 where id = ?", jobId);
    }
  }

  /** Notes what an attempt's end left on disk, and what it took there meanwhile. */
  synchronized void measured(String jobId, int attempt, long bytes, long temporaryBytes)
      throws IOException {
    database()
        .update(
            """
            update job set disk_bytes = ?, temporary_bytes = ?
            where id = ? and attempt = ? and ended is not null
            """,
            bytes,
            temporaryBytes,
            jobId,
            attempt);
  }

  /** Notes what a directory takes that was not measured at its end. */
  synchronized void measured(String jobId, int attempt, long bytes) throws IOException {
    database()
        .update(
            "update job set disk_bytes = ? where id = ? and attempt = ? and ended is not null",
            bytes,
            jobId,
            attempt);
  }

  /** The SHA-256 of a file that was read when it was of this size and was last changed then. */
  synchronized Optional<String> sha256(String path, long bytes, Instant modified)
      throws IOException {
    return database()
        .rows(
            "select sha256 from content where path = ? and bytes = ? and modified = ?",
            row -> row.getString(1),
            path,
            bytes,
            Rows.nanos(modified))
        .stream()
        .findFirst();
  }

  /** Keeps a file's SHA-256 for {@link #sha256}. */
  synchronized void remember(String path, long bytes, Instant modified, String sha256)
      throws IOException {
    database()
        .update(
            "insert or replace into content (path, bytes, modified, sha256) values (?, ?, ?, ?)",
            path,
            bytes,
            Rows.nanos(modified),
            sha256);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (database != null) {
      database.close();
    }
  }
}
