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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenBankGenesTest {

  /** Positions 1 to 60: ten of each letter after the other, but for the codons in between. */
  private static final String BASES =
      "atggcataac" + "cccccccccc" + "ggttatgcca" + "tttttttttt" + "acgtacgtac" + "gtnnrrttaa";

  @TempDir Path folder;

  @Test
  void genesOfEcoliAreThoseOfItsCodingSequences() throws IOException {
    Genes cut = read(ReferenceData.file("data/ecoli_NC_000913.3.gbff.gz"));
    Genes expected =
        Genes.read(
            new FastaGenes(
                Split.whole(
                    Genes.file(
                        ReferenceData.file("data/ecoli_NC_000913.3.cds.fna.gz"),
                        InputFormat.FASTA))));
    assertThat(cut.names()).isEqualTo(expected.names()).hasSize(4_298);
    assertThat(cut.bases().equals(expected.bases().stream().map(String::toLowerCase).toList()))
        .isTrue();
    assertThat(cut.genes()).extracting(Genes.Gene::code).containsOnly(11);
    assertThat(cut.genes().get(1).description())
        .isEqualTo(expected.genes().get(1).description())
        .isEqualTo("thrA fused aspartate kinase/homoserine dehydrogenase 1");
    try (BufferedReader excluded = ReferenceData.read("data/ecoli_NC_000913.3.cds_excluded.tsv")) {
      Set<String> names =
          excluded.lines().map(line -> line.split("\t")[0]).collect(Collectors.toSet());
      assertThat(cut.skipped().count()).isEqualTo(names.size()).isEqualTo(17);
      assertThat(names).containsAll(cut.skipped().of(SkipReason.PSEUDO).names());
    }
  }

  @Test
  void joinsComplementsAndPhases() throws IOException {
    Genes genes =
        read(
            record(
                cds("1..9", "locus_tag=\"forward\""),
                cds("complement(21..29)", "locus_tag=\"backward\""),
                cds("join(1..3,58..60)", "protein_id=\"joined\""),
                cds("complement(join(1..3,25..29))", "gene=\"both\""),
                cds("<2..9", "locus_tag=\"part\"", "codon_start=3"),
                cds("join(1..3,", "                     58..60)", "locus_tag=\"wrapped\""),
                cds("51..>56", "locus_tag=\"ambiguous\"", "transl_table=4")));
    assertThat(genes.names())
        .containsExactly("forward", "backward", "joined", "both", "part", "wrapped", "ambiguous");
    assertThat(genes.bases())
        .containsExactly(
            "atggcataa", "ggcataacc", "atgtaa", "ggcatcat", "gcataa", "atgtaa", "gtnnrr");
    assertThat(genes.genes()).extracting(Genes.Gene::code).containsExactly(1, 1, 1, 1, 1, 1, 4);
    assertThat(genes.genes().get(4).startKnown()).isFalse();
    assertThat(genes.genes().get(6).endKnown()).isFalse();
  }

  @Test
  void leavesOutWithANoteWhatIsNotCertain() throws IOException {
    Genes genes =
        read(
            record(
                cds("1..9", "locus_tag=\"kept\"", "note=\"said", "/pseudo to be\""),
                cds("1..9", "locus_tag=\"pseudo\"", "pseudo"),
                cds("1..9", "locus_tag=\"kind\"", "pseudogene=\"unprocessed\""),
                cds("join(1..9,complement(21..29))", "locus_tag=\"rps12\""),
                cds("join(1..3,4..9)", "locus_tag=\"said\"", "trans_splicing"),
                cds("join(1..3,U00001.1:4..9)", "locus_tag=\"far\""),
                cds("order(1..3,4..9)", "locus_tag=\"loose\"")));
    assertThat(genes.names()).containsExactly("kept");
    assertThat(genes.skipped().notes())
        .containsExactly(
            "2 coding sequences are pseudogenes and left out: pseudo, kind.",
            "2 coding sequences are trans-spliced and left out: rps12, said.",
            "1 coding sequence lies partly in another record and left out: far.",
            "1 coding sequence has no exact place and left out: loose.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50, 64, 333, 5000})
  void recordsBelongToTheSplitOfTheirFirstLine(int bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append(record(cds("1..9", "locus_tag=\"gene" + i + "\"")));
    }
    Path path = Files.writeString(folder.resolve("many.gb"), text);
    CheckedFile file = Genes.file(path, InputFormat.FASTA);
    Genes genes =
        Genes.read(
            Genes.splits(file, bytes).stream().map(GenBankGenes::new).toArray(GenBankGenes[]::new));
    assertThat(genes.names()).containsExactly("gene0", "gene1", "gene2", "gene3", "gene4");
    assertThat(new TreeSet<>(genes.genes().stream().map(Genes.Gene::offset).toList())).hasSize(5);
  }

  @Test
  void windowsLineEndsAndContigsAreFine() throws IOException {
    String text =
        record(cds("1..9", "locus_tag=\"a\"")).replace("ORIGIN", "CONTIG      join(X)\nORIGIN");
    assertThat(read(text.replace("\n", "\r\n")).bases()).containsExactly("atggcataa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1..99 | locus_tag=\"a\" | line 4 | the CDS \"a\" goes from 1 to 99",
        "1-9   | locus_tag=\"a\" | line 4 | \"1-9\" is no location",
        "1..9  | codon_start=4   | line 4 | the CDS has /codon_start=4",
        "1..9  | transl_table=7  | line 4 | It was merged into code 4"
      })
  void saysWhichLineIsWrong(String location, String qualifier, String place, String problem)
      throws IOException {
    refused(record(cds(location, qualifier)), place, problem);
  }

  @Test
  void saysWhichRecordIsBroken() throws IOException {
    String whole = record(cds("1..9", "locus_tag=\"a\""));
    String cutOff = whole.substring(0, whole.length() - 20);
    refused(whole + cutOff, "line 9", "the record \"TEST\" that starts here has no end");
    refused(cutOff + "\n" + whole, "line 8", "a record begins before \"TEST\" has ended");
    refused(whole + "garbage\n", "line 9", "a record of GenBank begins with LOCUS");
    refused(whole.replaceAll("(?s)ORIGIN.*//", "//"), "line 1", "has genes but no sequence");
  }

  private void refused(String text, String place, String problem) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            BadInputException.class,
            bad -> {
              assertThat(bad.place()).isEqualTo(place);
              assertThat(bad.problem()).contains("test.gb").contains(problem);
              assertThat(bad.remedy()).isNotBlank();
            });
  }

  private Genes read(String text) throws IOException {
    return read(Files.writeString(folder.resolve("test.gb"), text));
  }

  private static Genes read(Path path) throws IOException {
    return Genes.read(new GenBankGenes(Split.whole(Genes.file(path, InputFormat.FASTA))));
  }

  private static String record(String... features) {
    return "LOCUS       TEST        60 bp    DNA\n"
        + "FEATURES             Location/Qualifiers\n"
        + "     source          1..60\n"
        + String.join("", features)
        + "ORIGIN\n"
        + "        1 "
        + String.join(" ", BASES.split("(?<=\\G.{10})"))
        + "\n//\n";
  }

  private static String cds(String location, String... qualifiers) {
    String text = "     CDS             " + location + "\n";
    for (String qualifier : qualifiers) {
      boolean raw = qualifier.startsWith(" ") || qualifier.startsWith("/");
      text +=
          raw
              ? "                     " + qualifier.strip() + "\n"
              : "                     /" + qualifier + "\n";
    }
    return text;
  }

  @Test
  void theTestsRecordHasSixtyLetters() {
    assertThat(List.of(BASES.length(), record().split("\n").length)).containsExactly(60, 6);
  }
}
