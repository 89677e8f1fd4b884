package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.ReferenceData;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Genomes, figures of sequences, and comparisons, against what CodonW and EMBOSS say of E. coli.
 */
class CodonGenomeJobTest {

  private static final String GENES = "data/ecoli_NC_000913.3.cds.fna.gz";

  @TempDir Path folder;

  @Test
  void figuresOfEachSequenceMatchCodonW() throws IOException {
    JobRunHarness harness = new JobRunHarness(folder);
    int exitCode =
        harness.run(
            "codon-usage", Map.of("code", "1", "reference", "ecoli"), ReferenceData.file(GENES));
    assertThat(exitCode).as("%s", harness.events()).isZero();
    List<String> rows = harness.text("sequences.tsv").lines().skip(1).toList();
    assertThat(rows).hasSize(4_298);
    try (BufferedReader codonw = ReferenceData.read("oracles/codon/ecoli.codonw.out.gz")) {
      codonw.readLine();
      for (String row : rows) {
        String[] ours = row.split("\t", -1);
        String[] theirs = codonw.readLine().split("\t");
        assertClose(ours[6], theirs[5], 0.00056);
        assertClose(ours[7], theirs[7], 0.00056);
        assertClose(ours[4], theirs[8], 0.0052);
        assertClose(ours[12], theirs[9], 0.00056);
        assertClose(ours[8], theirs[10], 0.00056);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"bsubtilis, 1", "scerevisiae, 3"})
  void theOtherReferencesMatchCodonWToo(String reference, int column) throws IOException {
    List<String[]> codonw = codonw();
    Path genes = folder.resolve("genes.fna");
    try (BufferedReader all = ReferenceData.read(GENES);
        BufferedWriter some = Files.newBufferedWriter(genes)) {
      int left = codonw.size();
      for (String line = all.readLine(); line != null; line = all.readLine()) {
        left -= line.startsWith(">") ? 1 : 0;
        if (left < 0) {
          break;
        }
        some.write(line + "\n");
      }
    }
    JobRunHarness harness = new JobRunHarness(folder);
    assertThat(harness.run("codon-usage", Map.of("code", "1", "reference", reference), genes))
        .as("%s", harness.events())
        .isZero();
    List<String> rows = harness.text("sequences.tsv").lines().skip(1).toList();
    assertThat(rows).hasSameSizeAs(codonw);
    for (int i = 0; i < rows.size(); i++) {
      String[] ours = rows.get(i).split("\t", -1);
      assertClose(ours[6], codonw.get(i)[column], 0.00056);
      assertClose(ours[7], codonw.get(i)[column + 1], 0.00056);
    }
  }

  private static List<String[]> codonw() throws IOException {
    try (InputStream in = CodonGenomeJobTest.class.getResourceAsStream("codonw-references.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(2)
          .map(line -> line.split("\t"))
          .toList();
    }
  }

  private static void assertClose(String ours, String theirs, double precision) {
    if (theirs.strip().matches("\\*+")) {
      assertThat(ours).isEmpty();
    } else {
      assertThat(Double.parseDouble(ours))
          .isCloseTo(Double.parseDouble(theirs.strip()), within(precision));
    }
  }

  @Test
  void aGenBankRecordGivesItsGenesItsCodeAndItsRibosomalProteins() throws IOException {
    JobRunHarness harness = new JobRunHarness(folder);
    Path genome = ReferenceData.file("data/ecoli_NC_000913.3.gbff.gz");
    int exitCode =
        harness.run(
            "codon-usage",
            Map.of(
                "reference",
                "ribosomal",
                "sequences",
                "parquet",
                "compare",
                ReferenceData.file(GENES).toString()),
            genome);
    assertThat(exitCode).as("%s", harness.events()).isZero();
    String oracle =
        Files.readString(ReferenceData.file("oracles/codon/ecoli.cusp"))
            .lines()
            .filter(line -> line.startsWith("GCG"))
            .findFirst()
            .orElseThrow();
    assertThat(harness.text("codon-usage.cusp")).contains("\n" + oracle + "\n");
    assertThat(harness.manifest().kindVersion()).isEqualTo(2);
    assertThat(harness.manifest().summary())
        .containsEntry("sequences", 4_298)
        .containsEntry("code", "11 Bacterial, Archaeal and Plant Plastid")
        .containsEntry("correlation", 1.0)
        .containsEntry("rscuCorrelation", 1.0)
        .hasEntrySatisfying("ribosomalProteins", n -> assertThat((Integer) n).isBetween(50, 60))
        .hasEntrySatisfying("leftOut", n -> assertThat((Integer) n).isPositive());
    assertThat(harness.text("start-stop-codons.tsv"))
        .startsWith("end\tcodon\tin_genetic_code\tcount\tfraction\nstart\tATG\tyes\t")
        .contains("\nstop\tTAA\tyes\t");
    assertThat(harness.text("comparison.tsv").lines()).hasSize(65);
    try (ParquetFileReader parquet =
        ParquetFileReader.open(new LocalInputFile(folder.resolve("sequences.parquet")))) {
      assertThat(parquet.getRecordCount()).isEqualTo(4_298);
      assertThat(parquet.getFileMetaData().getSchema().containsField("cai")).isTrue();
    }
  }

  @Test
  void genesAreCutOutOfAGenomeByItsAnnotation() throws IOException {
    Path genome =
        Files.writeString(folder.resolve("genome.fa"), ">chr\nCCATGAAATAACCTTATTTCATCC\n");
    Path annotation =
        Files.writeString(
            folder.resolve("genes.gff3"),
            "##gff-version 3\n"
                + "chr\t.\tCDS\t3\t11\t.\t+\t0\tID=one;transl_table=11\n"
                + "chr\t.\tCDS\t14\t22\t.\t-\t0\tID=two;transl_table=11\n"
                + "other\t.\tCDS\t1\t9\t.\t+\t0\tID=three;transl_table=11\n");
    JobRunHarness harness = new JobRunHarness(folder);
    Map<String, String> parameters = Map.of("annotation", annotation.toString());
    assertThat(harness.run("codon-usage", parameters, genome)).as("%s", harness.events()).isZero();
    assertThat(harness.text("codon-usage.tsv"))
        .contains("ATG\tM\t2\t")
        .contains("AAA\tK\t2\t")
        .contains("TAA\t*\t2\t");
    assertThat(harness.manifest().summary())
        .containsEntry("code", "11 Bacterial, Archaeal and Plant Plastid");
    assertThat(harness.manifest().notes())
        .contains(
            "1 coding sequence in \"genes.gff3\", on sequences that the input lacks, could not be cut"
                + " out.");
  }

  @Test
  void anAnnotationOfOtherSequencesIsRefused() throws IOException {
    Path genome = Files.writeString(folder.resolve("genome.fa"), ">chr\nATGAAATAA\n");
    Path annotation =
        Files.writeString(
            folder.resolve("genes.gff3"), "##gff-version 3\nchrA\t.\tCDS\t1\t9\t.\t+\t0\tID=one\n");
    JobRunHarness harness = new JobRunHarness(folder);
    assertThat(harness.run("codon-usage", Map.of("annotation", annotation.toString()), genome))
        .isEqualTo(1);
    assertThat(harness.failed().failure().message())
        .isEqualTo(
            "\"genes.gff3\" describes no sequence of the input: it names \"chrA\", for example.");
    assertThat(folder.resolve("codon-usage.tsv")).doesNotExist();
  }

  @Test
  void aReferenceFileGoesBeforeTheChoice() throws IOException {
    Path genes = Files.writeString(folder.resolve("genes.fa"), ">a\nTTTTTC\n>b\nTTCTTC\n");
    Path reference = Files.writeString(folder.resolve("high.fa"), ">r\nTTTTTCTTCTTC\n");
    JobRunHarness harness = new JobRunHarness(folder);
    Map<String, String> parameters = Map.of("reference-file", reference.toString());
    assertThat(harness.run("codon-usage", parameters, genes)).as("%s", harness.events()).isZero();
    // By hand: w of TTT is 1/3, so a has the root of it, and one optimal codon of two.
    assertThat(harness.text("sequences.tsv").lines().map(row -> row.split("\t", -1)[6]))
        .containsExactly("cai", "0.5774", "1.0000");
    assertThat(harness.text("sequences.tsv").lines().map(row -> row.split("\t", -1)[7]))
        .containsExactly("fop", "0.5000", "1.0000");
  }
}
