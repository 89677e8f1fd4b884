package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodonUsageJobTest {

  @TempDir Path folder;

  @Test
  void codonsOfEcoliMatchEmbossHoweverTheFileIsCut() throws IOException {
    Path packed = ReferenceData.file("data/ecoli_NC_000913.3.cds.fna.gz");
    Path plain = folder.resolve("cds.fna");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, plain);
    }
    // EMBOSS counts stop codons where Hearth counts sequences.
    String oracle =
        Files.readString(ReferenceData.file("oracles/codon/ecoli.cusp"))
            .replace("#CdsCount: 4301\n", "#CdsCount: 4298\n");
    for (Path input : new Path[] {plain, packed}) {
      JobRunHarness harness = new JobRunHarness(folder).splits(64 << 10);
      int exitCode = harness.run("codon-usage", Map.of("code", "11"), input);
      assertThat(exitCode).as("%s", harness.events()).isZero();
      assertThat(harness.text("codon-usage.cusp")).isEqualTo(oracle);
      assertThat(harness.manifest().summary())
          .containsEntry("sequences", 4298)
          .containsEntry("codons", 1_334_278)
          .containsEntry("code", "11 Bacterial, Archaeal and Plant Plastid");
    }
  }

  @Test
  void oddRecordsAreReportedInTheOrderOfTheInput() throws IOException {
    Path one = Files.writeString(folder.resolve("one.fa"), ">b\nATGTAAATG\n>c\nATGC\n");
    Path two = Files.writeString(folder.resolve("two.fa"), ">a\nATGTAAATGN\n>d\n\n>e\nATGRRA\n");
    JobRunHarness harness = new JobRunHarness(folder).splits(3);
    assertThat(harness.run("codon-usage", Map.of(), one, two)).isZero();
    assertThat(harness.manifest().kind()).isEqualTo("codon-usage");
    assertThat(harness.manifest().summary())
        .containsEntry("sequences", 5)
        .containsEntry("codons", 8)
        .containsEntry("code", "1 Standard")
        .containsEntry("partial", 2)
        .containsEntry("innerStops", 2)
        .containsEntry("ambiguous", 1)
        .containsEntry("empty", 1)
        .containsEntry("ambiguousCodons", 1);
    assertThat(harness.manifest().notes())
        .hasSize(4)
        .anySatisfy(
            note ->
                assertThat(note).startsWith("2 records have a stop codon before their end: b, a."));
    assertThat(harness.text("codon-usage.tsv")).contains("ATG\tM\t6\t");
  }
}
