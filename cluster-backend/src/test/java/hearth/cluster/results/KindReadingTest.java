package hearth.cluster.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.results.ClusterChecks.Check;
import hearth.cluster.results.ClusterChecks.Partition;
import hearth.cluster.results.Clustering.Cluster;
import hearth.cluster.results.ResultCatalog.ResultException;
import hearth.cluster.results.SequenceStatistics.Copies;
import hearth.cluster.results.SequenceStatistics.Gc;
import hearth.cluster.results.SequenceStatistics.Lengths;
import hearth.cluster.results.SequenceStatistics.Letters;
import hearth.cluster.results.SequenceStatistics.Quality;
import hearth.cluster.results.SequenceStatistics.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads results of every kind: whole, damaged, foreign, and of a newer Hearth. */
class KindReadingTest {

  /** What is there to read, as the jobs write it. */
  private enum Kind {
    STATISTICS("sequence-stats", 1, "stats.tsv", "lengths.tsv", "gc.tsv"),
    COMPARISON("kmer-compare", 1, "distance-mash.tsv", "distance-cosine.tsv", "tree.nwk"),
    CLUSTERING("kmeans", 1, "centers.tsv", "iterations.tsv"),
    CHECKS("check-cluster", 2, "checks.tsv");

    private final String kind;
    private final int version;
    private final List<String> needed;

    Kind(String kind, int version, String... needed) {
      this.kind = kind;
      this.version = version;
      this.needed = List.of(needed);
    }

    Object read(ResultCatalog results) throws IOException {
      return switch (this) {
        case STATISTICS -> results.statistics("j");
        case COMPARISON -> results.comparison("j");
        case CLUSTERING -> results.clustering("j");
        case CHECKS -> results.checks("j");
      };
    }

    Map<String, Object> summary() {
      return Map.of("k", 21, "converged", true);
    }

    List<String> files() {
      return switch (this) {
        case STATISTICS ->
            List.of(
                "stats.tsv",
                STATS
                    + "/a.fq:FASTQ:2:9:4:4.5:5:4:4.5:5:5:1:4:0.5:0:0:1:0.5:31.5:Phred+33:1"
                    + "/b.fq:FASTQ:1:400:400:400:400:400:400:400:400:1:400:0.25:0:0:1:1:40:Phred+33:1"
                    + "/total::3:409:4:136.3:400:4:5:400:400:1:400:0.3:0:0:1:0.9:38:Phred+33:1",
                "lengths.tsv",
                "from:to:records:bases/4:4:1:4/5:5:1:5/391:425:1:400",
                "gc.tsv",
                GC,
                "positions.tsv",
                "from:to:bases:a:c:g:t:n:other/1:1:3:1:0:0:1:1:0/2:2:3:0:3:0:0:0:0",
                "qualities.tsv",
                "from:to:bases:mean:p10:q1:median:q3:p90/1:1:3:31.5:-5:20:30:40:41",
                "duplicates.tsv",
                "times:different:records/1:1:1/2:1:2");
        case COMPARISON ->
            List.of(
                "distance-mash.tsv",
                SQUARE,
                "distance-jaccard.tsv",
                SQUARE.replace("0.1", "0.5"),
                "distance-cosine.tsv",
                SQUARE.replace("0.1", "2.0E-5"),
                "tree.nwk",
                "('a''s b'=0.05,(b_1=0.01,c=0.02)=0.03);");
        case CLUSTERING ->
            List.of(
                "centers.tsv", "cluster:points:x:y/1:30:-1.5:2.0/2:0:4.0:0.0",
                "iterations.tsv", "iteration:cost/0:20.5/1:10.25");
        case CHECKS ->
            List.of(
                "checks.tsv",
                "check:outcome:evidence:what_to_do/rdd-sum:pass:All well.:/disk-speed:fail:Slow.:Look.",
                "partitions.tsv",
                "partition:executor:records/1:worker-1:500/2:worker-2:501");
      };
    }
  }

  private static final String STATS =
      "file:format:records:bases:min_length:mean_length:max_length:q1_length:median_length"
          + ":q3_length:n50:l50:n90:gc:n:other:q20:q30:mean_quality:encoding:read";
  private static final String GC =
      IntStream.rangeClosed(0, 100)
          .mapToObj(percent -> percent + ":" + (percent == 50 ? 3 : 0))
          .collect(Collectors.joining("/", "gc_percent:records/", ""));
  private static final String SQUARE =
      "sample:c:a's b:b_1/c:0:0.1:0.2/a's b:0.1:0:0.3/b_1:0.2:0.3:0";

  @TempDir Path folder;
  private ResultFixture fixture;
  private StoredResults results;

  @BeforeEach
  void setUp() {
    fixture = new ResultFixture(folder);
    results = new StoredResults(() -> new FolderResultStore(folder));
  }

  private Object read(Kind kind, List<String> files) throws IOException {
    fixture.texts(kind.kind, kind.version, kind.summary(), files);
    return kind.read(results);
  }

  @Test
  void readsStatistics() throws IOException {
    SequenceStatistics read = (SequenceStatistics) read(Kind.STATISTICS, Kind.STATISTICS.files());

    assertThat(read.files()).extracting(Summary::name).containsExactly("a.fq", "b.fq");
    assertThat(read.total()).isEqualTo(new Summary("total", 3, 409, 4, 136.3, 400, 5, 400, 0.3));
    assertThat(read.lengths())
        .containsExactly(
            new Lengths(4, 4, 1, 4), new Lengths(5, 5, 1, 5), new Lengths(391, 425, 1, 400));
    assertThat(read.gc()).hasSize(101).contains(new Gc(50, 3), new Gc(100, 0));
    assertThat(read.letters())
        .containsExactly(
            new Letters(1, 1, 3, 1, 0, 0, 1, 1, 0), new Letters(2, 2, 3, 0, 3, 0, 0, 0, 0));
    assertThat(read.qualities()).containsExactly(new Quality(1, 1, 3, 31.5, -5, 20, 30, 40, 41));
    assertThat(read.duplicates()).containsExactly(new Copies(1, 1, 1), new Copies(2, 1, 2));
  }

  @Test
  void sequencesThatAreNoReadsHaveFewerTables() throws IOException {
    List<String> files = new ArrayList<>(Kind.STATISTICS.files().subList(0, 6));
    files.set(1, files.get(1).split("/b.fq", -1)[0]);

    SequenceStatistics read = (SequenceStatistics) read(Kind.STATISTICS, files);

    assertThat(read.total()).isEqualTo(read.files().get(0));
    assertThat(read.letters()).isEmpty();
    assertThat(read.duplicates()).isEmpty();
  }

  @Test
  void readsAComparison() throws IOException {
    SampleComparison read = (SampleComparison) read(Kind.COMPARISON, Kind.COMPARISON.files());

    assertThat(read.names()).containsExactly("c", "a's b", "b_1");
    assertThat(read.mash().between(1, 2)).isEqualTo(0.3);
    assertThat(read.jaccard().between(0, 1)).isEqualTo(0.5);
    assertThat(read.cosine().between(1, 0)).isEqualTo(2.0E-5);
    assertThat(read.tree().leaves()).containsExactly("a's b", "b_1", "c");
    assertThat(read.tree().children().get(1).length()).isEqualTo(0.03);
    assertThat(read.k()).isEqualTo(21);
  }

  @Test
  void doubleQuotesOfNamesAreLettersOfThem() throws IOException {
    List<String> files =
        Kind.COMPARISON.files().stream()
            .map(
                text ->
                    text.replace("b_1", "\"b")
                        .replace("a's b", "\"a\"\"")
                        .replace("a''s b", "\"a\"\""))
            .toList();

    SampleComparison read = (SampleComparison) read(Kind.COMPARISON, files);

    assertThat(read.names()).containsExactly("c", "\"a\"\"", "\"b");
    assertThat(read.tree().leaves()).containsExactly("\"a\"\"", "\"b", "c");
  }

  @Test
  void readsAClustering() throws IOException {
    assertThat(read(Kind.CLUSTERING, Kind.CLUSTERING.files()))
        .isEqualTo(
            new Clustering(
                List.of("x", "y"),
                List.of(
                    new Cluster(1, 30, List.of(-1.5, 2.0)), new Cluster(2, 0, List.of(4.0, 0.0))),
                List.of(20.5, 10.25),
                true));
  }

  @Test
  void readsChecksAlsoOfBeforeTheyHadPartitions() throws IOException {
    List<Check> checks =
        List.of(
            new Check("rdd-sum", true, "All well.", ""),
            new Check("disk-speed", false, "Slow.", "Look."));

    assertThat(read(Kind.CHECKS, Kind.CHECKS.files()))
        .isEqualTo(
            new ClusterChecks(
                checks,
                List.of(new Partition(1, "worker-1", 500), new Partition(2, "worker-2", 501))));
    assertThat(read(Kind.CHECKS, Kind.CHECKS.files().subList(0, 2)))
        .isEqualTo(new ClusterChecks(checks, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "STATISTICS | stats.tsv     | :0.3:0:0:   | :1.3:0:0:   | line 4",
        "STATISTICS | lengths.tsv   | /5:5:       | /4:5:       | line 3",
        "STATISTICS | lengths.tsv   | from:to     | to:from     | header",
        "STATISTICS | gc.tsv        | /7:0        | /8:0        | line 9",
        "STATISTICS | gc.tsv        | /100:0      |             | 101 rows instead of 102",
        "STATISTICS | positions.tsv | /1:1:3:1    | /1:1:3:9    | do not add up",
        "STATISTICS | qualities.tsv | :20:30:     | :35:30:     | not in their order",
        "STATISTICS | duplicates.tsv| /2:1:2      | /0:1:2      | line 3",
        "COMPARISON | distance-mash.tsv   | /b_1:0.2:0.3:0 |    | 2 samples in rows and 3",
        "COMPARISON | distance-mash.tsv   | 0:0.1:0.2   | 0:-1:0.2  | line 2",
        "COMPARISON | distance-mash.tsv   | /a's b:     | /other:     | line 3",
        "COMPARISON | distance-mash.tsv   | sample:     | name:       | line 1",
        "COMPARISON | distance-jaccard.tsv | b_1        | b_2         | are not those of",
        "COMPARISON | tree.nwk      | b_1         | b_2         | its leaves are not the samples",
        "COMPARISON | tree.nwk      | )=0.03);    | )=0.03;     | no tree in Newick",
        "CLUSTERING | centers.tsv   | /2:0        | /3:0        | line 3",
        "CLUSTERING | centers.tsv   | -1.5        | NaN         | line 2",
        "CLUSTERING | centers.tsv   | :points     | :dots       | header",
        "CLUSTERING | iterations.tsv| /1:10       | /2:10       | line 3",
        "CHECKS     | checks.tsv    | :pass:      | :maybe:     | line 2",
        "CHECKS     | partitions.tsv| /2:worker   | /1:worker   | line 3"
      })
  void damageNamesTheFileAndThePlace(
      Kind kind, String file, String there, String instead, String said) {
    List<String> files = new ArrayList<>(kind.files());
    int at = files.indexOf(file) + 1;
    assertThat(files.get(at)).contains(there);
    files.set(at, files.get(at).replace(there, instead == null ? "" : instead));
    assertSentence(() -> read(kind, files), file, said, "Run the job again");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aMissingAnEmptyAndATruncatedFileAreSentences(Kind kind) throws IOException {
    for (String file : kind.needed) {
      List<String> files = new ArrayList<>(kind.files());
      int at = files.indexOf(file);
      files.set(at + 1, "");
      assertSentence(() -> read(kind, files), file, "Run the job again");
      files.subList(at, at + 2).clear();
      assertSentence(() -> read(kind, files), file + " of j is missing");

      read(kind, kind.files());
      Path there = fixture.file("j", file);
      String whole = Files.readString(there);
      Files.writeString(there, whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1));
      assertSentence(() -> kind.read(results), file, "Run the job again");
      Files.delete(there);
      assertSentence(() -> kind.read(results), file + " of j is missing");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void foreignAndNewerResultsAreSentences(Kind kind) throws IOException {
    fixture.texts(kind.kind, kind.version + 1, kind.summary(), kind.files());
    assertSentence(() -> kind.read(results), "newer Hearth");
    fixture.texts("somebody-elses", 1, kind.summary(), kind.files());
    assertSentence(() -> kind.read(results), "somebody-elses", kind.kind);
  }

  private static void assertSentence(ThrowingCallable reading, String... said) {
    assertThatThrownBy(reading).isInstanceOf(ResultException.class);
    for (String part : said) {
      assertThatThrownBy(reading).hasMessageContaining(part);
    }
  }
}
