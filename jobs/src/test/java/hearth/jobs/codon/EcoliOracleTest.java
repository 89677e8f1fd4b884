package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.ReferenceData;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Codon usage of E. coli K-12 as EMBOSS cusp and CodonW see it. */
class EcoliOracleTest {

  /** A codon in CodonW's tables, its count, and its RSCU. */
  private static final Pattern CODONW = Pattern.compile("([ACGU]{3}) *(\\d+) +(\\d\\.\\d\\d)");

  private static CodonTally tally;
  private static CodonUsage usage;

  @BeforeAll
  static void countEcoli() throws IOException {
    CodonCounter counter = new CodonCounter(GeneticCode.of(11));
    try (BufferedReader lines = ReferenceData.read("data/ecoli_NC_000913.3.cds.fna.gz")) {
      countRecords(lines, counter);
    }
    tally = counter.tally();
    usage = new CodonUsage(GeneticCode.of(11), tally.counts());
  }

  @Test
  void cuspFileIsEqualButForTheNumberOfSequences() throws IOException {
    String oracle = Files.readString(ReferenceData.file("oracles/codon/ecoli.cusp"));
    assertThat(CodonUsageText.cusp(usage, usage.stops())).isEqualTo(oracle);
    assertThat(CodonUsageText.cusp(usage, tally.records()))
        .isEqualTo(oracle.replace("#CdsCount: 4301\n", "#CdsCount: 4298\n"));
  }

  @Test
  void countsEqualCodonW() throws IOException {
    String oracle = Files.readString(ReferenceData.file("oracles/codon/ecoli.codonw.cu.total"));
    Map<String, Long> counts =
        usage.rows().stream()
            .collect(Collectors.toMap(CodonUsage.Row::codon, CodonUsage.Row::count));
    assertThat(column(oracle, 2).entrySet())
        .hasSize(64)
        .allSatisfy(
            entry ->
                assertThat(counts.get(entry.getKey())).isEqualTo(Long.parseLong(entry.getValue())));
    assertThat(oracle).contains(usage.total() + " codons in");
  }

  @Test
  void rscuEqualsCodonW() throws IOException {
    String oracle = Files.readString(ReferenceData.file("oracles/codon/ecoli.codonw.rscu.total"));
    Map<String, Double> rscu =
        usage.rows().stream()
            .collect(Collectors.toMap(CodonUsage.Row::codon, CodonUsage.Row::rscu));
    assertThat(column(oracle, 3).entrySet())
        .hasSize(64)
        .allSatisfy(
            entry ->
                assertThat(rscu.get(entry.getKey()))
                    .isCloseTo(Double.parseDouble(entry.getValue()), within(0.00501)));
  }

  @Test
  void recordsAreReported() {
    assertThat(tally.records()).isEqualTo(4298);
    assertThat(tally.codons()).isEqualTo(1_334_278);
    assertThat(tally.ambiguousCodons()).isZero();
    assertThat(tally.remark(RecordRemark.INNER_STOP).names())
        .as("the three selenoproteins, whose TGA is read as selenocysteine")
        .containsExactly("b1474", "b3894", "b4079");
    assertThat(tally.notes()).hasSize(1);
  }

  private static void countRecords(BufferedReader lines, CodonCounter counter) throws IOException {
    long records = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(">")) {
        if (records > 0) {
          counter.end();
        }
        counter.begin(records++, line.substring(1).split(" ")[0]);
      } else {
        counter.append(line.getBytes(StandardCharsets.US_ASCII), 0, line.length());
      }
    }
    counter.end();
  }

  private static Map<String, String> column(String table, int group) {
    return CODONW
        .matcher(table)
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult codon) -> codon.group(1).replace('U', 'T'),
                codon -> codon.group(group),
                (first, second) -> first,
                TreeMap::new));
  }
}
