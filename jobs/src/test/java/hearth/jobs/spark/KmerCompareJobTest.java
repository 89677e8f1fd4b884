package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.samples.SampleReads;
import hearth.jobs.samples.Samples;
import hearth.jobs.sequence.SequenceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmerCompareJobTest {

  private static final List<String> FILES =
      List.of(
          "distance-mash.tsv",
          "distance-jaccard.tsv",
          "distance-cosine.tsv",
          "pairs.tsv",
          "samples.tsv",
          "tree.nwk");

  @TempDir Path folder;
  private List<Path> relatives = List.of();

  @BeforeEach
  void makeSample() throws IOException {
    relatives =
        Samples.prepare("kmer-compare", Path.of("samples"), folder.resolve("sample"))
            .orElseThrow()
            .inputs();
  }

  @Test
  void theTreeOfTheSampleIsTheOneItWasMadeBy() throws IOException {
    JobRunHarness harness = run(Map.of());
    assertThat(harness.text("distance-mash.tsv").lines().toList().get(1))
        .isEqualTo("lambda.fa\t0\t0.0621044\t0.0586096\t0.0549966\t0.0560862");
    assertThat(harness.text("pairs.tsv").lines()).hasSize(11);
    assertThat(harness.text("samples.tsv").lines().toList().get(1))
        .startsWith("lambda.fa\t48502\t48482\t");
    assertThat(harness.text("tree.nwk").replaceAll(":[0-9.]+", ""))
        .isEqualTo(
            "(lambda.fa,(relative-a1.fa,relative-a2.fa),(relative-b2.fa,relative-b1.fa));\n");
    assertThat(harness.manifest().kind()).isEqualTo("kmer-compare");
    assertThat(harness.manifest().summary())
        .containsEntry("samples", 5)
        .containsEntry("k", 21)
        .containsEntry("sketchSize", 1000)
        .hasEntrySatisfying(
            "nearest",
            pair -> assertThat(pair.toString()).startsWith("relative-b1.fa, relative-b2.fa: 0.0"))
        .hasEntrySatisfying(
            "farthest", pair -> assertThat(pair.toString()).startsWith("relative-a1.fa, "));
    assertThat(harness.manifest().notes()).isEmpty();
  }

  @Test
  void theResultIsTheSameHoweverFilesAreCutOrPacked() throws IOException {
    Map<String, String> parameters =
        Map.of("k", "9", "profile-k", "8", "sketch", "5000", "tree", "upgma");
    JobRunHarness whole = run(parameters);
    List<String> before = texts(whole);
    JobRunHarness cut = new JobRunHarness(folder).splits(1000);
    assertThat(cut.run("kmer-compare", parameters, relatives.toArray(Path[]::new))).isZero();
    assertThat(texts(cut)).isEqualTo(before);

    List<Path> packed = new ArrayList<>();
    for (Path file : relatives) {
      Path copy = folder.resolve(file.getFileName().toString());
      packed.add(Files.write(copy, SequenceText.gzip(Files.readAllBytes(file))));
    }
    JobRunHarness again = new JobRunHarness(folder);
    assertThat(again.run("kmer-compare", parameters, packed.toArray(Path[]::new))).isZero();
    assertThat(texts(again)).isEqualTo(before);
  }

  @Test
  void readsAreReadWholeWhereErrorsAreLeftOut() throws IOException {
    Path reads = SampleReads.prepare(Path.of("samples"), folder.resolve("sample"));
    Path copy = Files.copy(reads, folder.resolve("again.fq"));
    JobRunHarness harness = new JobRunHarness(folder).splits(10_000);
    assertThat(harness.run("kmer-compare", Map.of("min-count", "3"), reads, copy, reads)).isZero();
    assertThat(harness.text("samples.tsv").lines().skip(1).map(line -> line.split("\t")[3]))
        .containsOnly("47774");
    assertThat(harness.text("distance-mash.tsv").lines().findFirst().orElseThrow())
        .isEqualTo("sample\tlambda-reads-40x.fastq\tagain.fq\tlambda-reads-40x.fastq.2");
  }

  private JobRunHarness run(Map<String, String> parameters) throws IOException {
    JobRunHarness harness = new JobRunHarness(folder);
    int exitCode = harness.run("kmer-compare", parameters, relatives.toArray(Path[]::new));
    assertThat(exitCode).as("%s", harness.events()).isZero();
    return harness;
  }

  private static List<String> texts(JobRunHarness harness) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : FILES) {
      texts.add(harness.text(file));
    }
    return texts;
  }
}
