package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneticCodeTest {

  @Test
  void hasEveryCodeOfNcbi() {
    assertThat(GeneticCode.all())
        .extracting(GeneticCode::number)
        .containsExactly(
            1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
            31, 32, 33);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 17, 18, 19, 20, 34})
  void refusesOthersWithASentence(int number) {
    assertThatThrownBy(() -> GeneticCode.of(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "NCBI has no genetic code %d. Choose one of 1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14,"
                    .formatted(number)
                + " 15, 16, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33.");
  }

  @ParameterizedTest
  @CsvSource({"7, 4", "8, 1"})
  void namesTheSuccessorOfAMergedCode(int number, int successor) {
    assertThatThrownBy(() -> GeneticCode.of(number))
        .hasMessageStartingWith(
            "NCBI has no genetic code %d. It was merged into code %d."
                .formatted(number, successor));
  }

  /** Reassigned codons as NCBI's page on the genetic codes lists them in words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1  | ''",
        "2  | AGA=* AGG=* ATA=M TGA=W",
        "3  | ATA=M CTA=T CTC=T CTG=T CTT=T TGA=W",
        "4  | TGA=W",
        "5  | AGA=S AGG=S ATA=M TGA=W",
        "6  | TAA=Q TAG=Q",
        "9  | AAA=N AGA=S AGG=S TGA=W",
        "10 | TGA=C",
        "11 | ''",
        "12 | CTG=S",
        "13 | AGA=G AGG=G ATA=M TGA=W",
        "14 | AAA=N AGA=S AGG=S TAA=Y TGA=W",
        "15 | TAG=Q",
        "16 | TAG=L",
        "21 | AAA=N AGA=S AGG=S ATA=M TGA=W",
        "22 | TAG=L TCA=*",
        "23 | TTA=*",
        "24 | AGA=S AGG=K TGA=W",
        "25 | TGA=G",
        "26 | CTG=A",
        "27 | TAA=Q TAG=Q TGA=W",
        "28 | TAA=Q TAG=Q TGA=W",
        "29 | TAA=Y TAG=Y",
        "30 | TAA=E TAG=E",
        "31 | TAA=E TAG=E TGA=W",
        "32 | TAG=W",
        "33 | AGA=S AGG=K TAA=Y TGA=W"
      })
  void differsFromTheStandardCodeAsDocumented(int number, String differences) {
    GeneticCode standard = GeneticCode.of(1);
    GeneticCode code = GeneticCode.of(number);
    Map<String, Character> found = new TreeMap<>();
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      if (code.aminoAcid(codon) != standard.aminoAcid(codon)) {
        found.put(Codons.text(codon), code.aminoAcid(codon));
      }
    }
    assertThat(
            found.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ")))
        .isEqualTo(differences);
  }

  @ParameterizedTest
  @CsvSource({
    "1,  ATG CTG TTG",
    "2,  ATA ATC ATG ATT GTG",
    "3,  ATA ATG GTG",
    "4,  ATA ATC ATG ATT CTG GTG TTA TTG",
    "5,  ATA ATC ATG ATT GTG TTG",
    "6,  ATG",
    "9,  ATG GTG",
    "11, ATA ATC ATG ATT CTG GTG TTG",
    "12, ATG CTG",
    "13, ATA ATG GTG TTG",
    "23, ATG ATT GTG",
    "24, ATG CTG GTG TTG",
    "25, ATG GTG TTG",
    "32, ATA ATC ATG ATT CTG GTG TTG",
    "33, ATG CTG GTG TTG"
  })
  void knowsTheStartCodons(int number, String starts) {
    assertThat(codons(GeneticCode.of(number)::isStart)).isEqualTo(starts);
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "11, ''", "27, TGA", "28, TAA TAG TGA", "31, TAA TAG", "33, ''"})
  void tellsCodonsThatAlsoStop(int number, String codons) {
    assertThat(codons(GeneticCode.of(number)::isAlsoStop)).isEqualTo(codons);
  }

  @Test
  void translatesTheStandardCode() {
    GeneticCode code = GeneticCode.of(1);
    assertThat(codons(code::isStop)).isEqualTo("TAA TAG TGA");
    StringBuilder aminoAcids = new StringBuilder();
    for (String codon : "ATG GCT TGC GAC GAA TTT GGA CAT ATC AAG CTG AAC CCG CAG CGT".split(" ")) {
      aminoAcids.append(code.aminoAcid(Codons.index(codon)));
    }
    assertThat(aminoAcids).hasToString("MACDEFGHIKLNPQR");
    assertThat(code.name()).isEqualTo("Standard");
    assertThat(code.label()).isEqualTo("1 Standard").isEqualTo(code.toString());
  }

  /**
   * The digest was taken from a table that was equal, letter by letter and mark by mark, to two
   * sources: gc.prt 4.2 of Debian's ncbi-data with the changes that gc.prt 4.3 to 4.6 state, and
   * the tables of Debian's python3-biopython 1.80.
   */
  @Test
  void isTheTableThatWasComparedWithTwoSources() throws Exception {
    String table =
        GeneticCode.all().stream()
            .map(code -> code.label() + " " + line(code))
            .collect(Collectors.joining("\n"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(table.getBytes(StandardCharsets.US_ASCII));
    assertThat(HexFormat.of().formatHex(digest))
        .as(table)
        .isEqualTo("8bfb697b4e8f7116ff7b63ffaf4cafd390db10ff3d3a186cba81c9f1fb0042de");
  }

  private static String line(GeneticCode code) {
    return IntStream.range(0, Codons.COUNT)
        .mapToObj(
            codon ->
                ""
                    + code.aminoAcid(codon)
                    + (code.isStart(codon) ? "M" : code.isAlsoStop(codon) ? "*" : "-"))
        .collect(Collectors.joining());
  }

  private static String codons(IntPredicate predicate) {
    return IntStream.range(0, Codons.COUNT)
        .filter(predicate)
        .mapToObj(Codons::text)
        .collect(Collectors.joining(" "));
  }
}
