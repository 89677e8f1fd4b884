package hearth.cluster.queue;

import hearth.cluster.schedule.Need;
import hearth.cluster.sqlite.Database;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How jobs end in the database, and begin again. */
final class JobEnds {

  /** Also one whose end another Hearth saw before it was told who asked for it. */
  private static final String CANCELLABLE =
      "(ended is null or state = 'CANCELLED' and cancelled_by is null)";

  private final Database database;

  JobEnds(Database database) {
    this.database = database;
  }

  /** See {@link JobStore#conclude}. */
  boolean conclude(JobSnapshot end) throws IOException {
    Failure failure = end.failure();
    return database.inTransaction(
        () ->
            end(
                database.update(
                    """
                    update job set state = ?, started = ?, ended = ?, failure_cause = ?, failure = ?,
                      cancelled_by = ifnull(?, cancelled_by)
                    where id = ? and attempt = ? and ended is null
                    """,
                    end.state().name(),
                    Rows.nanos(end.started()),
                    Rows.nanos(end.ended()),
                    failure == null ? null : failure.cause().name(),
                    failure == null ? null : ContractJson.pretty(failure),
                    Rows.text(end.cancelledBy()),
                    end.id(),
                    end.attempt()),
                end.id()));
  }

  private boolean end(int changed, String jobId) throws IOException {
    database.update(
        """
        update attempt set ended = (select ended from job where id = ?)
        where job = ? and ended is null
        """,
        jobId,
        jobId);
    return changed > 0;
  }

  /** See {@link JobStore#cancelQueued}. */
  boolean cancelQueued(String jobId, Instant now, Canceller by) throws IOException {
    return database.update(
            """
            update job set state = 'CANCELLED', ended = ?, cancelled_by = ?
            where id = ? and state = 'QUEUED'
            """,
            Rows.nanos(now),
            Rows.text(by),
            jobId)
        > 0;
  }

  /** See {@link JobStore#cancelling}. */
  void cancelling(String jobId, Canceller by) throws IOException {
    database.update(
        "update job set cancelled_by = ? where id = ? and " + CANCELLABLE, Rows.text(by), jobId);
  }

  /** See {@link JobStore#canceller}. */
  Optional<Canceller> canceller(String jobId) throws IOException {
    return database
        .rows(
            "select cancelled_by from job where id = ? and cancelled_by is not null",
            row -> Rows.canceller(row.getString("cancelled_by")),
            jobId)
        .stream()
        .findFirst();
  }

  /** See {@link JobStore#allCancelling}. */
  void allCancelling(String volume, String cluster, Canceller by) throws IOException {
    database.update(
        """
        update job set cancelled_by = ?
        where volume = ? and cluster = ? and ended is null and state != 'QUEUED'
          and cancelled_by is null
        """,
        Rows.text(by),
        volume,
        cluster);
  }

  /** See {@link JobStore#retry}. */
  boolean retry(JobRecord next, @Nullable Instant failed) throws IOException {
    Need need = next.options().need();
    Retry retry = next.retry();
    return database.inTransaction(
        () ->
            endAttempts(
                database.update(
                    """
                    update job set state = 'QUEUED', attempt = ?, held = 0, cores = ?, memory_mb = ?,
                      driver_mb = ?, executor_cores = ?, retry_reason = ?, not_before = ?,
                      started = null, ended = null, failure = null, failure_cause = null,
                      cancelled_by = null, disk_bytes = null, temporary_bytes = null,
                      position = case when ended is null then position
                        else (select max(position) from job) + ? end
                    where id = ? and attempt = ? and (ended is not null) = ?
                      and state not in ('QUEUED', 'FINISHED')
                    """,
                    next.attempt(),
                    need == null ? null : need.cores(),
                    need == null ? null : need.executorMemoryMb(),
                    retry.driverMemoryMb(),
                    retry.executorCores(),
                    retry.reason(),
                    Rows.nanos(retry.notBefore()),
                    QueuePositions.GAP,
                    next.id(),
                    next.attempt() - 1,
                    failed == null ? 1 : 0),
                next,
                failed));
  }

  private boolean endAttempts(int changed, JobRecord next, @Nullable Instant failed)
      throws IOException {
    if (changed > 0) {
      database.update(
          "update attempt set ended = ? where job = ? and number < ? and ended is null",
          Rows.nanos(failed),
          next.id(),
          next.attempt());
    }
    return changed > 0;
  }
}
