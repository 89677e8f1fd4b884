package hearth.cluster.metrics;

import hearth.cluster.sqlite.Content;
import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures in an SQLite file, which several Hearths may share. For one thread at a time. */
final class MetricsStore implements AutoCloseable {

  /** The version of the newest migration. */
  static final int LATEST = 1;

  static final Content METRICS =
      new Content(
          "file of metrics",
          "hearth/cluster/metrics/migrations",
          LATEST,
          false,
          Duration.ofSeconds(2),
          "Delete it: only figures of the past are lost.");

  private static final String LINES =
      """
      select case subject.kind when 'NODE' then subject.part else '' end as node, series.figure,
        bucket.width, bucket.start, bucket.weight, bucket.sum, bucket.most
      from subject join series on series.subject = subject.id
        join bucket on bucket.series = series.id
      """;

  private final Database database;
  private final MetricsWrites writes;
  private final SizeBound bound;

  private MetricsStore(Database database, long mostBytes) {
    this.database = database;
    this.writes = new MetricsWrites(database);
    this.bound = new SizeBound(database, mostBytes);
  }

  /**
   * Opens the file, and makes it if there is none.
   *
   * @param mostBytes what it may hold; what is oldest goes first
   * @throws IOException when it cannot be used, as of all methods; see {@link Database#isDamaged}
   */
  static MetricsStore open(Path file, long mostBytes) throws IOException {
    return new MetricsStore(Database.open(file, METRICS), mostBytes);
  }

  /** Adds samples, all or none. Those that an attempt has already are left out. */
  void write(Pending pending, Instant now) throws IOException {
    writes.write(pending, now);
    bound.keep(now);
  }

  /** What a cluster used, and with {@code nodes} also each of them. */
  Measured cluster(String name, Tier tier, Instant from, Instant until, boolean nodes)
      throws IOException {
    long first = from.getEpochSecond() - Math.floorMod(from.getEpochSecond(), tier.seconds());
    return lines(
        """
        where subject.kind in ('CLUSTER', ?) and subject.name = ? and bucket.width = ?
          and bucket.start >= ? and bucket.start <= ?
        order by node, series.figure, bucket.start
        """,
        nodes ? Subject.Kind.NODE.name() : Subject.Kind.CLUSTER.name(),
        name,
        tier.seconds(),
        first,
        until.getEpochSecond());
  }

  /** What an attempt used. */
  Measured attempt(Subject attempt) throws IOException {
    return lines(
        """
        where subject.kind = ? and subject.name = ? and subject.part = ?
        order by series.figure, bucket.start
        """,
        attempt.kind().name(),
        attempt.name(),
        attempt.part());
  }

  private Measured lines(String where, @Nullable Object... values) throws IOException {
    Map<Key, List<Bucket>> lines = new LinkedHashMap<>();
    database.rows(
        LINES + where,
        row -> lines.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(bucket(row)),
        values);
    List<Line> all = new ArrayList<>();
    lines.forEach(
        (key, buckets) ->
            all.add(
                new Line(
                    Figure.valueOf(key.figure()), key.node(), buckets.get(0).seconds(), buckets)));
    return new Measured(all);
  }

  /** Forgets jobs with all their attempts. */
  void forget(Collection<String> jobIds) throws IOException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    jobIds.forEach(id -> rows.add(new @Nullable Object[] {id}));
    database.inTransaction(
        () -> {
          database.updateEach("delete from subject where kind = 'ATTEMPT' and name = ?", rows);
          return true;
        });
  }

  /** A row of {@code bucket}. */
  static Bucket bucket(ResultSet row) throws SQLException {
    return new Bucket(
        row.getLong("start"),
        row.getInt("width"),
        row.getLong("weight"),
        row.getDouble("sum"),
        row.getDouble("most"));
  }

  /** A line's figure, and the node. */
  private record Key(String node, String figure) {
    static Key of(ResultSet row) throws SQLException {
      return new Key(
          Objects.requireNonNull(row.getString("node")),
          Objects.requireNonNull(row.getString("figure")));
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
