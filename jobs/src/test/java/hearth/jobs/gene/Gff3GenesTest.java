package hearth.jobs.gene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.jobs.ReferenceData;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gff3GenesTest {

  private static final String GENOME =
      ">one first\natggcataac\ncccccccccc\nggttatgcca\n>two\naaaaatgtaa\n";

  @TempDir Path folder;

  @Test
  void linesOfOneIdAreOneGeneInAnyOrder() throws IOException {
    Genes genes =
        read(
            "##gff-version 3",
            line("one", 1, 3, "+", 0, "ID=a;product=first%2C second"),
            line("one", 21, 23, "-", 0, "ID=b;gene=back"),
            line("one", 21, 25, "+", 0, "ID=a"),
            line("one", 27, 29, "-", 0, "ID=b"),
            line("two", 5, 10, "+", 0, "Parent=mrna1;transl_table=4"),
            line("two", 2, 10, "+", 1, "protein_id=p;partial=true;start_range=.,2"));
    assertThat(genes.names()).containsExactly("a", "b", "mrna1", "p");
    assertThat(genes.bases()).containsExactly("atgggtta", "ggcacc", "atgtaa", "aaatgtaa");
    assertThat(genes.genes().get(0).description()).isEqualTo("first, second");
    assertThat(genes.genes()).extracting(Genes.Gene::code).containsExactly(0, 0, 4, 0);
    assertThat(genes.genes())
        .extracting(Genes.Gene::startKnown)
        .containsExactly(true, true, true, false);
  }

  @Test
  void leavesOutPseudogenesAndTransSplicing() throws IOException {
    Genes genes =
        read(
            line("one", 1, 3, "+", 0, "ID=a;pseudo=true"),
            line("one", 1, 3, "+", 0, "ID=b;exception=trans-splicing"),
            line("one", 1, 3, "+", 0, "ID=c"),
            line("one", 7, 9, "-", 0, "ID=c"),
            line("two", 5, 10, "+", 0, "ID=kept"));
    assertThat(genes.names()).containsExactly("kept");
    assertThat(genes.skipped().of(SkipReason.PSEUDO).names()).containsExactly("a");
    assertThat(genes.skipped().of(SkipReason.TRANS_SPLICED).names()).containsExactly("b", "c");
  }

  @Test
  void circularSequencesGoOnAtTheirStart() throws IOException {
    String region = "two\tt\tregion\t1\t10\t.\t+\t.\tID=r;Is_circular=true";
    assertThat(read(region, line("two", 6, 12, "+", 0, "ID=a")).bases()).containsExactly("tgtaaaa");
    refused("line 1", "goes from 6 to 12, and its sequence has 10", line("two", 6, 12, "+", 0, ""));
  }

  @Test
  void sequencesBehindTheAnnotationAreNotRead() throws IOException {
    String gene = line("two", 5, 10, "+", 0, "ID=a");
    assertThat(read("", "#comment", gene, "##FASTA", ">two", "acgt").names()).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one\tx\tCDS\t1\t9\t.\t+\t0 | it has 8 columns between tabs, and GFF3 has 9",
        "one\tx\tCDS\t9\t1\t.\t+\t0\tID=a | a feature cannot go from 9 to 1",
        "one\tx\tCDS\tx\t1\t.\t+\t0\tID=a | \"x\" is no position",
        "one\tx\tCDS\t1\t9\t.\t.\t0\tID=a | the strand of a CDS is + or -",
        "one\tx\tCDS\t1\t9\t.\t+\t.\tID=a | the phase of a CDS is 0, 1 or 2, not \".\"",
        "one\tx\tCDS\t1\t9\t.\t+\t0\tID=a;transl_table=99 | NCBI has no genetic code 99",
        "one\tx\tCDS\t1\t9\t.\t+\t0\tgene_id \"a\"; | its attributes are those of GTF"
      })
  void saysWhichLineIsWrong(String wrong, String problem) {
    refused("line 3", problem, "##gff-version 3", line("one", 1, 9, "+", 0, "ID=z"), wrong);
  }

  @Test
  void annotationWithoutGenesIsRefused() {
    refused("line 1", "there is no line of type CDS", "##gff-version 3");
  }

  @Test
  void genesOfEcoliAreThoseOfItsCodingSequences() throws IOException {
    Path packed = ReferenceData.file("data/ecoli_NC_000913.3.fna.gz");
    Path gff = Files.write(folder.resolve("ecoli.gff"), ecoliAsGff3());
    CheckedFile annotation = Genes.file(gff, InputFormat.FASTA);
    Genes cut =
        Genes.read(
            new GenomeGenes(
                Split.whole(Genes.file(packed, InputFormat.FASTA)),
                annotation,
                Gff3Genes.read(annotation)));
    Genes expected =
        Genes.read(
            new FastaGenes(
                Split.whole(
                    Genes.file(
                        ReferenceData.file("data/ecoli_NC_000913.3.cds.fna.gz"),
                        InputFormat.FASTA))));
    assertThat(cut.names()).isEqualTo(expected.names());
    assertThat(cut.bases().equals(expected.bases())).isTrue();
    assertThat(cut.skipped().count()).isEqualTo(17);
  }

  /** The places of E. coli's GenBank record, written anew as GFF3. */
  private static List<String> ecoliAsGff3() throws IOException {
    String sequence;
    try (BufferedReader genome = ReferenceData.read("data/ecoli_NC_000913.3.fna.gz")) {
      sequence = genome.readLine().substring(1).split(" ")[0];
    }
    try (BufferedReader record = ReferenceData.read("data/ecoli_NC_000913.3.gbff.gz")) {
      return new GenBankAsGff3(sequence).convert(record);
    }
  }

  private void refused(String place, String problem, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOfSatisfying(
            BadInputException.class,
            bad -> {
              assertThat(bad.place()).isEqualTo(place);
              assertThat(bad.problem()).contains("test.gff").contains(problem);
            });
  }

  private Genes read(String... lines) throws IOException {
    Path gff = Files.write(folder.resolve("test.gff"), List.of(lines));
    Path genome = Files.writeString(folder.resolve("genome.fa"), GENOME);
    CheckedFile annotation = Genes.file(gff, InputFormat.FASTA);
    Split whole = Split.whole(Genes.file(genome, InputFormat.FASTA));
    return Genes.read(new GenomeGenes(whole, annotation, Gff3Genes.read(annotation)));
  }

  private static String line(
      String sequence, int low, int high, String strand, int phase, String attributes) {
    return "%s\ttest\tCDS\t%d\t%d\t.\t%s\t%d\t%s"
        .formatted(sequence, low, high, strand, phase, attributes);
  }
}
