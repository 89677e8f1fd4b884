package hearth.cluster.metrics;

import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges samples into the buckets of the database. */
final class MetricsWrites {

  private static final long MILLIS = 1000;

  private static final String ADD =
      """
      insert into bucket (series, width, start, weight, sum, most) values (?, ?, ?, ?, ?, ?)
      on conflict (series, width, start) do update set
        weight = weight + excluded.weight, sum = sum + excluded.sum,
        most = max(most, excluded.most)
      """;

  private final Database database;

  MetricsWrites(Database database) {
    this.database = database;
  }

  /** Adds samples, all or none. Those that an attempt has already are left out. */
  void write(Pending pending, Instant now) throws IOException {
    database.inTransaction(
        () -> {
          Pending ended = new Pending();
          for (Map.Entry<Subject, Pending.OfAttempt> attempt : pending.attempts().entrySet()) {
            writeAttempt(attempt.getKey(), attempt.getValue(), ended);
          }
          writeClusters(pending, now);
          writeClusters(ended, now);
          return true;
        });
  }

  private void writeClusters(Pending pending, Instant now) throws IOException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Map.Entry<Pending.Series, Collection<Bucket>> series : pending.clusters().entrySet()) {
      Subject subject = series.getKey().subject();
      long id = series(subject(subject).id(), series.getKey().figure());
      for (Tier tier : Tier.values()) {
        long from = tier.keptFrom(subject.kind(), now);
        Bucket.merged(series.getValue(), tier.seconds()).stream()
            .filter(bucket -> bucket.end() > from)
            .forEach(bucket -> rows.add(row(id, bucket)));
      }
    }
    database.updateEach(ADD, rows);
  }

  /**
   * Writes an attempt's samples that are new.
   *
   * @param ended takes the tasks that its cluster has not counted yet
   */
  private void writeAttempt(Subject attempt, Pending.OfAttempt told, Pending ended)
      throws IOException {
    Row row = subject(attempt);
    List<Sample> fresh =
        told.samples().stream().filter(sample -> sample.atMillis() > row.sampled()).toList();
    if (fresh.isEmpty()) {
      return;
    }
    long tasks = row.tasks();
    Map<Figure, List<Bucket>> buckets = new LinkedHashMap<>();
    for (Sample sample : fresh) {
      buckets
          .computeIfAbsent(sample.figure(), figure -> new ArrayList<>())
          .add(Bucket.of(sample.atMillis(), AttemptWidth.FIRST, sample.value()));
      if (sample.figure() == Figure.TASKS_DONE && sample.value() > tasks) {
        Subject cluster = Subject.cluster(told.cluster());
        double more = sample.value() - tasks;
        ended.add(new Sample(cluster, Figure.TASKS_ENDED, sample.atMillis(), more));
        tasks = (long) sample.value();
      }
    }
    LongSummaryStatistics times = fresh.stream().mapToLong(Sample::atMillis).summaryStatistics();
    int width = widen(row, times.getMin() / MILLIS, times.getMax() / MILLIS);
    for (Map.Entry<Figure, List<Bucket>> figure : buckets.entrySet()) {
      add(series(row.id(), figure.getKey()), Bucket.merged(figure.getValue(), width));
    }
    database.update(
        "update subject set width = ?, sampled = ?, tasks = ? where id = ?",
        width,
        times.getMax(),
        tasks,
        row.id());
  }

  /** Makes an attempt's buckets so wide that there are not too many; returns how wide. */
  private int widen(Row attempt, long first, long last) throws IOException {
    long begin =
        database
            .rows(
                """
                select min(ifnull(min(start), ?), ?)
                from bucket join series on series.id = bucket.series where series.subject = ?
                """,
                row -> row.getLong(1),
                first,
                first,
                attempt.id())
            .get(0);
    int width = Math.max(attempt.width(), AttemptWidth.of(begin, last));
    if (width > attempt.width()) {
      for (long series :
          database.rows(
              "select id from series where subject = ?", row -> row.getLong(1), attempt.id())) {
        List<Bucket> narrow =
            database.rows(
                "select width, start, weight, sum, most from bucket where series = ?",
                MetricsStore::bucket,
                series);
        database.update("delete from bucket where series = ?", series);
        add(series, Bucket.merged(narrow, width));
      }
    }
    return width;
  }

  private void add(long series, List<Bucket> buckets) throws IOException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    buckets.forEach(bucket -> rows.add(row(series, bucket)));
    database.updateEach(ADD, rows);
  }

  private static @Nullable Object[] row(long series, Bucket one) {
    return new @Nullable Object[] {
      series, one.seconds(), one.start(), one.weight(), one.sum(), one.most()
    };
  }

  private Row subject(Subject subject) throws IOException {
    Object[] name = {subject.kind().name(), subject.name(), subject.part()};
    database.update(
        """
        insert into subject (kind, name, part, width, sampled, tasks) values (?, ?, ?, 1, 0, 0)
        on conflict do nothing
        """,
        name);
    return database
        .rows(
            """
            select id, width, sampled, tasks from subject
            where kind = ? and name = ? and part = ?
            """,
            row -> new Row(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4)),
            name)
        .get(0);
  }

  private long series(long subject, Figure figure) throws IOException {
    database.update(
        "insert into series (subject, figure) values (?, ?) on conflict do nothing",
        subject,
        figure.name());
    return database
        .rows(
            "select id from series where subject = ? and figure = ?",
            row -> row.getLong(1),
            subject,
            figure.name())
        .get(0);
  }

  /** A row of {@code subject}. */
  private record Row(long id, int width, long sampled, long tasks) {}
}
