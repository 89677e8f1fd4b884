package hearth.cluster.queue;

import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of queued jobs in the database. Calls come within a transaction. */
final class QueuePositions {

  /** Between the positions of two jobs, so that others fit in. */
  static final long GAP = 1L << 20;

  private final Database database;

  QueuePositions(Database database) {
    this.database = database;
  }

  /** See {@link JobStore#move}. */
  boolean move(String jobId, @Nullable String before) throws IOException {
    List<String> queue =
        new ArrayList<>(
            database.rows(
                "select id from job where state = 'QUEUED' order by position",
                row -> row.getString(1)));
    boolean there = queue.remove(jobId) && (before == null || queue.contains(before));
    if (there) {
      queue.add(before == null ? queue.size() : queue.indexOf(before), jobId);
      place(jobId, queue);
    }
    return there;
  }

  /** Gives a job the position of its place in the queue; where there is no gap, all get others. */
  private void place(String jobId, List<String> queue) throws IOException {
    int at = queue.indexOf(jobId);
    long above = at == 0 ? 0 : position(queue.get(at - 1));
    long below = at == queue.size() - 1 ? above + 2 * GAP : position(queue.get(at + 1));
    if (below - above > 1) {
      setPosition(jobId, above + (below - above) / 2);
      return;
    }
    for (int i = 0; i < queue.size(); i++) {
      setPosition(queue.get(i), (i + 1) * GAP);
    }
  }

  private long position(String jobId) throws IOException {
    return database
        .rows("select position from job where id = ?", row -> row.getLong(1), jobId)
        .get(0);
  }

  private void setPosition(String jobId, long position) throws IOException {
    database.update("update job set position = ? where id = ?", position, jobId);
  }
}
