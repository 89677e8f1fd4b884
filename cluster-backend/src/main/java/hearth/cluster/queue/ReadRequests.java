package hearth.cluster.queue;

import hearth.jobs.contract.JobRequest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Requests as they were read last: the open jobs are read again and again, and what was asked for
 * never changes. For one thread at a time.
 */
final class ReadRequests {

  /** As many open jobs as anybody has; a request takes some kilobytes. */
  private static final int MOST = 500;

  private final Map<String, JobRequest> byText =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JobRequest> eldest) {
          return size() > MOST;
        }
      };

  /**
   * The request that is written so.
   *
   * @throws SQLException when it cannot be read
   */
  JobRequest read(String json) throws SQLException {
    JobRequest known = byText.get(json);
    if (known == null) {
      known = Rows.request(json);
      byText.put(json, known);
    }
    return known;
  }
}
