package hearth.cluster.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsStoreTest {

  private static final long PLENTY = 64L << 20;
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Subject CLUSTER = Subject.cluster("c");
  private static final Subject JOB = Subject.attempt("j", 1);

  @TempDir private Path folder;
  private MetricsStore store;

  @BeforeEach
  void open() throws IOException {
    store = MetricsStore.open(file(), PLENTY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path file() {
    return folder.resolve("metrics.db");
  }

  /** Whatever comes in which order in which batch, every tier has what the samples merge to. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyTierHasAllSamplesWhateverTheBatches(long seed) throws IOException {
    Random random = new Random(seed);
    List<Bucket> all = new ArrayList<>();
    for (int batch = 0; batch < 12; batch++) {
      Pending pending = new Pending();
      for (int i = random.nextInt(60); i >= 0; i--) {
        long at = NOW.minusSeconds(3500).toEpochMilli() + random.nextInt(3_500_000);
        double value = random.nextInt(1000);
        pending.add(new Sample(CLUSTER, Figure.MEMORY, at, value));
        all.add(Bucket.of(at, Tier.FINE.seconds(), value));
      }
      store.write(pending, NOW);
    }
    for (Tier tier : Tier.values()) {
      assertThat(clusterLine(tier, Figure.MEMORY))
          .isEqualTo(Bucket.merged(all, tier.seconds()))
          .isNotEmpty();
    }
  }

  private List<Bucket> clusterLine(Tier tier, Figure figure) throws IOException {
    return store
        .cluster("c", tier, NOW.minus(Duration.ofDays(400)), NOW, true)
        .line(figure)
        .map(Line::buckets)
        .orElse(List.of());
  }

  @Test
  void aRangeHasWhatIsInItAndNodesWhenTheyAreWanted() throws IOException {
    Pending pending = new Pending();
    for (int minute = 0; minute < 50; minute++) {
      long at = NOW.minusSeconds(60L * minute).toEpochMilli();
      pending.add(new Sample(CLUSTER, Figure.CPU, at, minute));
      pending.add(new Sample(Subject.node("c", "worker-1"), Figure.CPU, at, 1));
      pending.add(new Sample(Subject.cluster("other"), Figure.CPU, at, 7));
    }
    store.write(pending, NOW);

    Measured whole = store.cluster("c", Tier.FINE, NOW.minusSeconds(300), NOW, false);
    assertThat(whole.lines()).hasSize(1);
    assertThat(whole.line(Figure.CPU).orElseThrow().buckets())
        .extracting(Bucket::most)
        .containsExactly(5.0, 4.0, 3.0, 2.0, 1.0, 0.0);
    Measured nodes = store.cluster("c", Tier.FINE, NOW.minusSeconds(300), NOW, true);
    assertThat(nodes.lines()).hasSize(2);
    assertThat(nodes.nodes(Figure.CPU)).extracting(Line::node).containsExactly("worker-1");
  }

  @Test
  void anAttemptThatIsReadAgainAndByTwoHearthsCountsOnce() throws IOException {
    try (MetricsStore other = MetricsStore.open(file(), PLENTY)) {
      store.write(attempt(told(0, 1), told(1, 2)), NOW);
      other.write(attempt(told(0, 1), told(1, 2), told(2, 5)), NOW);
      store.write(attempt(told(1, 2), told(2, 5), told(3, 6)), NOW);
    }
    assertThat(store.attempt(JOB).line(Figure.TASKS_DONE).orElseThrow().buckets())
        .extracting(Bucket::weight, Bucket::sum)
        .containsExactly(tuple(1L, 1.0), tuple(1L, 2.0), tuple(1L, 5.0), tuple(1L, 6.0));
    assertThat(
            clusterLine(Tier.QUARTERS, Figure.TASKS_ENDED).stream().mapToDouble(Bucket::sum).sum())
        .as("each task of it, once")
        .isEqualTo(6);
  }

  private static Sample told(int second, double tasks) {
    long at = NOW.minusSeconds(600).plusSeconds(second).toEpochMilli();
    return new Sample(JOB, Figure.TASKS_DONE, at, tasks);
  }

  private static Pending attempt(Sample... samples) {
    Pending pending = new Pending();
    pending.add(JOB, "c", List.of(samples));
    return pending;
  }

  @Test
  void theLongerAnAttemptTheWiderItsBuckets() throws IOException {
    int batches = 40;
    int width = 1;
    for (int batch = 0; batch < batches; batch++) {
      List<Sample> samples = new ArrayList<>();
      for (int second = 0; second < 30; second++) {
        samples.add(told(30 * batch + second, 30 * batch + second + 1));
      }
      store.write(attempt(samples.toArray(Sample[]::new)), NOW);
      Line line = store.attempt(JOB).line(Figure.TASKS_DONE).orElseThrow();
      assertThat(line.buckets()).hasSizeLessThanOrEqualTo(AttemptWidth.MOST);
      assertThat(line.buckets()).extracting(Bucket::seconds).containsOnly(line.seconds());
      assertThat(line.seconds()).isGreaterThanOrEqualTo(width);
      width = line.seconds();
    }
    List<Bucket> all = store.attempt(JOB).line(Figure.TASKS_DONE).orElseThrow().buckets();
    int samples = 30 * batches;
    assertThat(width).isEqualTo(16);
    assertThat(all.stream().mapToLong(Bucket::weight).sum()).isEqualTo(samples);
    assertThat(all.stream().mapToDouble(Bucket::sum).sum())
        .isEqualTo(samples * (samples + 1) / 2.0);
    assertThat(all.get(all.size() - 1).most()).isEqualTo(samples);
  }

  @Test
  void jobsThatAreForgottenLeaveNothing() throws IOException {
    store.write(attempt(told(0, 1)), NOW);
    Pending second = new Pending();
    second.add(Subject.attempt("j", 2), "c", List.of(told(1, 1)));
    second.add(Subject.attempt("kept", 1), "c", List.of(told(1, 1)));
    store.write(second, NOW);

    store.forget(List.of("j", "never heard of"));

    assertThat(store.attempt(JOB).isEmpty()).isTrue();
    assertThat(store.attempt(Subject.attempt("j", 2)).isEmpty()).isTrue();
    assertThat(store.attempt(Subject.attempt("kept", 1)).isEmpty()).isFalse();
    try (Database database = Database.open(file(), MetricsStore.METRICS)) {
      assertThat(
              database.rows(
                  "select count(*) from series join subject on subject.id = series.subject"
                      + " where kind = 'ATTEMPT'",
                  row -> row.getInt(1)))
          .containsExactly(1);
    }
  }

  /** A year in days: all that a cluster of two workers and its jobs leave. */
  @Test
  void afterAYearTheFileIsStillSmall() throws IOException {
    long most = 5L << 20;
    store.close();
    store = MetricsStore.open(file(), most);
    long largest = 0;
    for (int day = 0; day < 366; day++) {
      Instant midnight = NOW.minus(Duration.ofDays(366 - day));
      store.write(day(midnight), midnight.plus(Duration.ofDays(1)));
      for (int job = 0; job < 2; job++) {
        Subject attempt = Subject.attempt(day + "-" + job, 1);
        Pending pending = new Pending();
        pending.add(attempt, "c", work(attempt, midnight.plusSeconds(3600L * job)));
        store.write(pending, midnight.plus(Duration.ofDays(1)));
      }
      largest = Math.max(largest, bytes());
    }

    assertThat(largest).as("with its log").isBetween(most / 2, 2 * most);
    assertThat(store.attempt(Subject.attempt("365-1", 1)).isEmpty()).isFalse();
    assertThat(store.attempt(Subject.attempt("0-0", 1)).isEmpty()).as("the oldest went").isTrue();
    assertThat(clusterLine(Tier.QUARTERS, Figure.MEMORY)).hasSizeGreaterThan(96 * 300);
    assertThat(clusterLine(Tier.MINUTES, Figure.MEMORY)).hasSizeBetween(90, 100);
    assertThat(clusterLine(Tier.FINE, Figure.MEMORY)).hasSizeBetween(3, 5);
  }

  /** What the file and its log take. */
  private long bytes() throws IOException {
    Path log = folder.resolve("metrics.db-wal");
    return Files.size(file()) + (Files.exists(log) ? Files.size(log) : 0);
  }

  private static Pending day(Instant midnight) {
    Pending pending = new Pending();
    for (int quarter = 0; quarter < 96; quarter++) {
      long at = midnight.plusSeconds(900L * quarter).toEpochMilli();
      for (Figure figure : List.of(Figure.MEMORY, Figure.CPU, Figure.TASKS_RUNNING)) {
        pending.add(new Sample(CLUSTER, figure, at, at % 7919));
      }
      for (String node : List.of("master", "worker-1", "worker-2")) {
        pending.add(new Sample(Subject.node("c", node), Figure.MEMORY, at, at % 7907));
      }
    }
    return pending;
  }

  private static List<Sample> work(Subject attempt, Instant from) {
    List<Sample> samples = new ArrayList<>();
    for (int second = 0; second < 100; second++) {
      long at = from.plusSeconds(second).toEpochMilli();
      samples.add(new Sample(attempt, Figure.HEAP, at, 1e8 + second));
      samples.add(new Sample(attempt, Figure.BYTES_READ, at, 1e6 * second));
      samples.add(new Sample(attempt, Figure.TASKS_DONE, at, second));
    }
    return samples;
  }

  @Test
  void roomThatIsNotNeededGoesBackToTheDisk() throws IOException {
    Pending pending = new Pending();
    List<String> jobs = new ArrayList<>();
    for (int job = 0; job < 150; job++) {
      Subject attempt = Subject.attempt("j" + job, 1);
      jobs.add("j" + job);
      pending.add(attempt, "c", work(attempt, NOW.minusSeconds(3600)));
    }
    store.write(pending, NOW);
    store.forget(jobs);
    long full = bytes();
    store.write(attempt(told(0, 1)), NOW.plus(Duration.ofHours(1)));
    assertThat(full).isGreaterThan(1 << 20);
    assertThat(bytes()).isLessThan(full / 2);
  }

  @Test
  void theNewestMigrationIsTheOneThatIsExpected() throws IOException {
    try (Database database = Database.open(file(), MetricsStore.METRICS)) {
      assertThat(
              database.rows(
                  "select version from flyway_schema_history order by installed_rank desc limit 1",
                  row -> row.getInt(1)))
          .containsExactly(MetricsStore.LATEST);
      assertThat(database.rows("pragma synchronous", row -> row.getInt(1))).containsExactly(1);
    }
  }
}
