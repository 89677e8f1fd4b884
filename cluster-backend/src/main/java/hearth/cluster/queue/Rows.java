package hearth.cluster.queue;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.cluster.schedule.Share;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How jobs and attempts are written in the database, and read again. */
final class Rows {

  private static final long NANOS = 1_000_000_000L;

  private Rows() {}

  static JobRecord job(ResultSet row) throws SQLException {
    return job(row, request(row.getString("request")));
  }

  /** A job whose request is known. */
  static JobRecord job(ResultSet row, JobRequest request) throws SQLException {
    return new JobRecord(
        row.getString("volume"),
        request,
        new QueueOptions(
            Priority.values()[row.getInt("priority")],
            need(row),
            row.getBoolean("held"),
            row.getString("after"),
            row.getString("batch")),
        JobState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        instant(row, "started"),
        instant(row, "ended"),
        failure(row),
        canceller(row),
        bytes(row, "disk_bytes"),
        new Retry(
            number(row, "driver_mb"),
            number(row, "executor_cores"),
            instant(row, "not_before"),
            row.getString("retry_reason")));
  }

  static AttemptRecord attempt(ResultSet row) throws SQLException {
    return new AttemptRecord(
        row.getString("job"),
        row.getInt("number"),
        need(row),
        shares(row.getString("shares")),
        row.getString("session"),
        row.getString("driver"),
        Instant.EPOCH.plusNanos(row.getLong("claimed")),
        instant(row, "launched"));
  }

  static FinishedRun finished(ResultSet row) throws SQLException {
    return new FinishedRun(
        request(row.getString("request")),
        row.getInt("attempt"),
        Instant.EPOCH.plusNanos(row.getLong("started")),
        Instant.EPOCH.plusNanos(row.getLong("ended")),
        shares(row.getString("shares")).values().stream().mapToInt(Share::cores).sum(),
        row.getString("session") != null,
        bytes(row, "disk_bytes"),
        bytes(row, "temporary_bytes"));
  }

  static JobRequest request(String json) throws SQLException {
    try {
      return ContractJson.request(json);
    } catch (ContractException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private static @Nullable Need need(ResultSet row) throws SQLException {
    int cores = row.getInt("cores");
    return row.wasNull() ? null : new Need(cores, row.getInt("memory_mb"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  static @Nullable Long bytes(ResultSet row, String column) throws SQLException {
    long bytes = row.getLong(column);
    return row.wasNull() ? null : bytes;
  }

  private static @Nullable Failure failure(ResultSet row) throws SQLException {
    String json = row.getString("failure");
    if (json != null) {
      try {
        return ContractJson.failure(json);
      } catch (ContractException e) {
        throw new SQLException(e.getMessage(), e);
      }
    }
    String cause = row.getString("failure_cause");
    return cause == null
        ? null
        : new Failure(
            FailureCause.valueOf(cause),
            row.getString("failure_message"),
            row.getString("failure_remedy"),
            row.getString("failure_file"),
            row.getString("failure_place"));
  }

  /** Of a job that ended otherwise it is of no interest that somebody tried. */
  private static @Nullable Canceller canceller(ResultSet row) throws SQLException {
    String json = row.getString("cancelled_by");
    return json == null || !row.getString("state").equals(JobState.CANCELLED.name())
        ? null
        : canceller(json);
  }

  static Canceller canceller(String json) throws SQLException {
    try {
      return ContractJson.canceller(json);
    } catch (ContractException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  static @Nullable String text(@Nullable Canceller by) {
    return by == null ? null : ContractJson.pretty(by);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long nanos = row.getLong(column);
    return row.wasNull() ? null : Instant.EPOCH.plusNanos(nanos);
  }

  /** Since 1970; enough until 2262. */
  static @Nullable Long nanos(@Nullable Instant time) {
    return time == null ? null : (Long) (time.getEpochSecond() * NANOS + time.getNano());
  }

  /** What a job is found by. */
  static String words(JobRequest request) {
    return folded(
        request.id()
            + request.inputs().stream()
                .map(JobInput::name)
                .collect(Collectors.joining(" ", " ", "")));
  }

  /** The same for small and capital letters. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Shares as {@code worker-1:cores:memory}, separated by spaces. */
  static String text(Map<String, Share> shares) {
    return shares.entrySet().stream()
        .map(
            share ->
                share.getKey() + ":" + share.getValue().cores() + ":" + share.getValue().memoryMb())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Share> shares(String text) {
    Map<String, Share> shares = new HashMap<>();
    for (String share : text.split(" ")) {
      if (!share.isEmpty()) {
        String[] parts = share.split(":");
        shares.put(parts[0], new Share(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
      }
    }
    return shares;
  }
}
