package hearth.jobs.codon;

import static hearth.jobs.codon.EcoliGenes.CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.ReferenceData;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every gene of E. coli K-12 as CodonW 1.4.4 sees it. */
class EcoliGenesOracleTest {

  /** CodonW's columns. */
  private static final int CAI = 5;

  private static final int FOP = 7;
  private static final int NC = 8;
  private static final int GC3S = 9;
  private static final int GC = 10;
  private static final int SYNONYMOUS = 11;
  private static final int AMINO_ACIDS = 12;

  private static final String UNDEFINED = "*****";

  /** CodonW rounds to so many decimals what it computes with floats. */
  private static final double TWO_DECIMALS = 0.0051;

  private static final double THREE_DECIMALS = 0.00051;

  /** The optimal codons of E. coli in CodonW, after Ikemura 1985. */
  private static final String OPTIMAL =
      "AAA AAC ACC ACT AGC ATC CAC CAG CCG CGC CGT CTG"
          + " GAA GAC GCG GCT GGC GGT GTT TAC TCC TCT TGC TTC";

  private static List<long[]> genes = List.of();
  private static final List<String[]> CODONW = new ArrayList<>();
  private static final CodonMeasures MEASURES = new CodonMeasures(CODE, null);

  @BeforeAll
  static void read() throws IOException {
    genes = EcoliGenes.counts();
    try (BufferedReader lines = ReferenceData.read("oracles/codon/ecoli.codonw.out.gz")) {
      lines.lines().skip(1).forEach(line -> CODONW.add(line.split("\t")));
    }
    assertThat(CODONW).hasSameSizeAs(genes).hasSize(4_298);
  }

  @Test
  void effectiveNumberAfterWright() {
    assertColumn(NC, TWO_DECIMALS, gene -> MEASURES.of(gene).wright());
  }

  @Test
  void gcOfSenseCodonsAndOfThirdPositionsThatCanDiffer() {
    assertColumn(GC, THREE_DECIMALS, gene -> MEASURES.of(gene).gc());
    assertColumn(GC3S, THREE_DECIMALS, gene -> MEASURES.of(gene).gc3s());
  }

  @Test
  void frequencyOfOptimalCodons() {
    List<Integer> codons = Arrays.stream(OPTIMAL.split(" ")).map(Codons::index).toList();
    OptimalCodons optimal = new OptimalCodons(CODE, codons);
    assertColumn(FOP, THREE_DECIMALS, gene -> optimal.frequency(gene).orElseThrow());
  }

  @Test
  void adaptationIndex() throws IOException {
    CodonAdaptation adaptation = new CodonAdaptation(CODE, codonwWeights());
    assertColumn(CAI, THREE_DECIMALS, gene -> adaptation.index(gene).orElseThrow());
  }

  @Test
  void numbersOfCodons() {
    assertColumn(AMINO_ACIDS, 0, gene -> MEASURES.of(gene).senseCodons());
    int atg = Codons.index("ATG");
    int tgg = Codons.index("TGG");
    assertColumn(SYNONYMOUS, 0, gene -> MEASURES.of(gene).senseCodons() - gene[atg] - gene[tgg]);
  }

  private static void assertColumn(int column, double precision, ToDoubleFunction<long[]> figure) {
    for (int gene = 0; gene < genes.size(); gene++) {
      String expected = CODONW.get(gene)[column].strip();
      assertThat(figure.applyAsDouble(genes.get(gene)))
          .as(CODONW.get(gene)[0])
          .isCloseTo(
              expected.equals(UNDEFINED) ? Double.NaN : Double.parseDouble(expected),
              within(precision));
    }
  }

  /** CodonW's weights, which have three decimals, as counts. */
  private static long[] codonwWeights() throws IOException {
    long[] weights = new long[Codons.COUNT];
    String json = Files.readString(ReferenceData.file("oracles/codon/codonw_ecoli_w.json"));
    Pattern.compile("\"([ACGT]{3})\": ([0-9.]+)")
        .matcher(json)
        .results()
        .forEach(
            found ->
                weights[Codons.index(found.group(1))] =
                    Math.round(1000 * Double.parseDouble(found.group(2))));
    return weights;
  }
}
