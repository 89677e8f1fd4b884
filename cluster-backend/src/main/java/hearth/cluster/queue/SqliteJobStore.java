package hearth.cluster.queue;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.cluster.sqlite.Database;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.ContractJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The job store in an SQLite file. */
final class SqliteJobStore implements JobStore {

  private static final String QUEUED = " where id = ? and state = 'QUEUED'";

  private final Database database;
  private final QueuePositions positions;
  private final JobEnds ends;
  private final ReadRequests requests = new ReadRequests();

  private SqliteJobStore(Database database) {
    this.database = database;
    this.positions = new QueuePositions(database);
    this.ends = new JobEnds(database);
  }

  /** See {@link JobDatabase#open}. */
  static SqliteJobStore open(Path file) throws IOException {
    return new SqliteJobStore(JobDatabase.open(file));
  }

  @Override
  public synchronized boolean add(JobRecord job) throws IOException {
    QueueOptions options = job.options();
    Need need = options.need();
    return database.update(
            """
            insert into job (id, volume, cluster, type, submitted, request, words, priority,
              position, held, after, batch, cores, memory_mb, state, attempt)
            values (?, ?, ?, ?, ?, ?, ?, ?,
              (select ifnull(max(position), 0) + ? from job), ?, ?, ?, ?, ?, 'QUEUED', ?)
            on conflict do nothing
            """,
            job.id(),
            job.volume(),
            job.request().profile(),
            job.request().type(),
            Rows.nanos(job.request().submitted()),
            ContractJson.pretty(job.request()),
            Rows.words(job.request()),
            options.priority().ordinal(),
            QueuePositions.GAP,
            options.held() ? 1 : 0,
            options.after(),
            options.batch(),
            need == null ? null : need.cores(),
            need == null ? null : need.executorMemoryMb(),
            job.attempt())
        > 0;
  }

  @Override
  public synchronized void remove(String jobId) throws IOException {
    database.update("delete from job" + QUEUED, jobId);
  }

  @Override
  public synchronized List<JobRecord> open(String volume) throws IOException {
    return database.rows(
        "select * from job where volume = ? and ended is null order by priority desc, position",
        row -> Rows.job(row, requests.read(row.getString("request"))),
        volume);
  }

  @Override
  public synchronized List<AttemptRecord> attempts(String volume) throws IOException {
    return database.rows(
        """
        select attempt.* from attempt join job on job.id = attempt.job
        where attempt.ended is null and job.volume = ?
        """,
        Rows::attempt,
        volume);
  }

  @Override
  public synchronized Optional<JobRecord> find(String jobId) throws IOException {
    return database.rows("select * from job where id = ?", Rows::job, jobId).stream().findFirst();
  }

  @Override
  public synchronized Set<String> ids(String volume) throws IOException {
    return new HashSet<>(
        database.rows("select id from job where volume = ?", row -> row.getString(1), volume));
  }

  @Override
  public synchronized List<JobRecord> history(String volume, HistoryFilter filter)
      throws IOException {
    HistorySql sql = HistorySql.of(volume, filter);
    return database.rows(sql.text(), Rows::job, sql.values().toArray());
  }

  @Override
  public synchronized List<JobRecord> batch(String name) throws IOException {
    return database.rows(
        "select * from job where batch = ? order by submitted, id",
        row -> Rows.job(row, requests.read(row.getString("request"))),
        name);
  }

  @Override
  public synchronized int count(String volume, HistoryFilter filter) throws IOException {
    HistorySql sql = HistorySql.count(volume, filter);
    return database.rows(sql.text(), row -> row.getInt(1), sql.values().toArray()).get(0);
  }

  @Override
  public synchronized List<FinishedRun> finished(String volume, String type, int limit)
      throws IOException {
    return database.rows(HistorySql.FINISHED, Rows::finished, volume, type, limit);
  }

  @Override
  public synchronized boolean claim(AttemptRecord attempt) throws IOException {
    Need need = attempt.need();
    return database.inTransaction(
        () -> {
          if (database.update(
                  "update job set state = 'LAUNCHING', attempt = ?" + QUEUED + " and held = 0",
                  attempt.number(),
                  attempt.jobId())
              == 0) {
            return false;
          }
          database.update(
              """
              insert or replace into attempt
                (job, number, cores, memory_mb, shares, session, claimed)
              values (?, ?, ?, ?, ?, ?, ?)
              """,
              attempt.jobId(),
              attempt.number(),
              need == null ? null : need.cores(),
              need == null ? null : need.executorMemoryMb(),
              Rows.text(attempt.shares()),
              attempt.session(),
              Rows.nanos(attempt.claimed()));
          return true;
        });
  }

  @Override
  public synchronized void launched(
      String jobId, int attempt, @Nullable String session, String driver, Instant now)
      throws IOException {
    database.update(
        "update attempt set session = ?, driver = ?, launched = ? where job = ? and number = ?",
        session,
        driver,
        Rows.nanos(now),
        jobId,
        attempt);
  }

  @Override
  public synchronized void requeue(String jobId) throws IOException {
    database.inTransaction(
        () -> {
          database.update("update job set state = 'QUEUED' where id = ? and ended is null", jobId);
          return database.update(
              "delete from attempt where job = ? and number = (select attempt from job where id = ?)",
              jobId,
              jobId);
        });
  }

  @Override
  public synchronized void progressed(
      String jobId, int attempt, JobState state, @Nullable Instant started) throws IOException {
    database.update(
        "update job set state = ?, started = ? where id = ? and attempt = ? and ended is null",
        state.name(),
        Rows.nanos(started),
        jobId,
        attempt);
  }

  @Override
  public synchronized boolean retry(JobRecord next, @Nullable Instant failed) throws IOException {
    return ends.retry(next, failed);
  }

  @Override
  public synchronized boolean conclude(JobSnapshot end) throws IOException {
    return ends.conclude(end);
  }

  @Override
  public synchronized boolean cancelQueued(String jobId, Instant now, Canceller by)
      throws IOException {
    return ends.cancelQueued(jobId, now, by);
  }

  @Override
  public synchronized void cancelling(String jobId, Canceller by) throws IOException {
    ends.cancelling(jobId, by);
  }

  @Override
  public synchronized Optional<Canceller> canceller(String jobId) throws IOException {
    return ends.canceller(jobId);
  }

  @Override
  public synchronized void allCancelling(String volume, String cluster, Canceller by)
      throws IOException {
    ends.allCancelling(volume, cluster, by);
  }

  @Override
  public synchronized boolean hold(String jobId, boolean held) throws IOException {
    return database.update("update job set held = ?" + QUEUED, held ? 1 : 0, jobId) > 0;
  }

  @Override
  public synchronized boolean prioritise(String jobId, Priority priority) throws IOException {
    return database.update("update job set priority = ?" + QUEUED, priority.ordinal(), jobId) > 0;
  }

  @Override
  public synchronized boolean request(String jobId, @Nullable Need need) throws IOException {
    return database.update(
            "update job set cores = ?, memory_mb = ?" + QUEUED,
            need == null ? null : need.cores(),
            need == null ? null : need.executorMemoryMb(),
            jobId)
        > 0;
  }

  @Override
  public synchronized boolean move(String jobId, @Nullable String before) throws IOException {
    return database.inTransaction(() -> positions.move(jobId, before));
  }

  @Override
  public synchronized <T extends @Nullable Object> T together(Work<T> work) throws IOException {
    return database.inTransaction(work::run);
  }

  @Override
  public synchronized void close() {
    database.close();
  }
}
