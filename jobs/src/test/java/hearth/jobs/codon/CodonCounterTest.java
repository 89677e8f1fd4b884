package hearth.jobs.codon;

import static hearth.jobs.codon.RecordRemark.AMBIGUOUS;
import static hearth.jobs.codon.RecordRemark.EMPTY;
import static hearth.jobs.codon.RecordRemark.INNER_STOP;
import static hearth.jobs.codon.RecordRemark.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodonCounterTest {

  @Test
  void countsInFrameInAnyCaseAndReadsUAsT() {
    CodonTally tally = count("ATGgcaGCAuaa");
    assertThat(counted(tally)).isEqualTo(Map.of("ATG", 1L, "GCA", 2L, "TAA", 1L));
    assertThat(tally.codons()).isEqualTo(4);
    assertThat(tally.records()).isEqualTo(1);
    assertThat(tally.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ATGTA, 1", "ATGT, 1", "AT, 0", "ATGTAAC, 2"})
  void leavesOutAPartialCodonAndReportsIt(String bases, int codons) {
    CodonTally tally = count(bases);
    assertThat(tally.codons()).isEqualTo(codons);
    assertThat(remarks(tally)).containsExactly(PARTIAL);
  }

  @ParameterizedTest
  @CsvSource({
    "ATGNNNTAA, 1",
    "ATGANATAA, 1",
    "NTGA-AAARTAA, 3",
    "ATGA*CTAA, 1",
    "ATG\u00e9AATAA, 1"
  })
  void leavesOutAmbiguousCodonsAndReportsThem(String bases, int ambiguous) {
    CodonTally tally = count(bases);
    assertThat(tally.ambiguousCodons()).isEqualTo(ambiguous);
    assertThat(tally.codons()).isEqualTo(bases.length() / 3 - ambiguous);
    assertThat(remarks(tally)).containsExactly(AMBIGUOUS);
  }

  @Test
  void anAmbiguousBaseInAPartialCodonIsOnlyPartial() {
    CodonTally tally = count("ATGN");
    assertThat(tally.ambiguousCodons()).isZero();
    assertThat(remarks(tally)).containsExactly(PARTIAL);
  }

  @ParameterizedTest
  @CsvSource({"ATGTAAGCA", "ATGTAATAA", "TAANNN", "ATGTGAAAATGA"})
  void reportsAnInnerStopAndCountsIt(String bases) {
    CodonTally tally = count(bases);
    assertThat(remarks(tally)).contains(INNER_STOP);
    assertThat(tally.codons() + tally.ambiguousCodons()).isEqualTo(bases.length() / 3);
  }

  @ParameterizedTest
  @CsvSource({"ATGTAA", "TAA", "ATGGCA", "ATGTAAGC", "NNNTAA"})
  void aStopInTheLastWholeCodonIsNotInner(String bases) {
    assertThat(remarks(count(bases))).doesNotContain(INNER_STOP);
  }

  @Test
  void stopsAreThoseOfTheCode() {
    assertThat(remarks(count(GeneticCode.of(4), "ATGTGAGCA"))).isEmpty();
    assertThat(remarks(count(GeneticCode.of(2), "ATGAGAGCA"))).containsExactly(INNER_STOP);
    assertThat(remarks(count(GeneticCode.of(28), "ATGTGATAA"))).isEmpty();
  }

  @Test
  void reportsAnEmptyRecord() {
    CodonTally tally = count("");
    assertThat(remarks(tally)).containsExactly(EMPTY);
    assertThat(tally.records()).isEqualTo(1);
  }

  @Test
  void nothingOfARecordReachesTheNext() {
    CodonCounter counter = new CodonCounter(GeneticCode.of(1));
    for (String bases : List.of("ATGTAANNNA", "", "NN", "ATGTAA", "GCA")) {
      add(counter, counter.tally().records(), bases);
    }
    CodonTally tally = counter.tally();
    assertThat(counted(tally)).isEqualTo(Map.of("ATG", 2L, "TAA", 2L, "GCA", 1L));
    assertThat(tally.remark(PARTIAL).names()).containsExactly("record0", "record2");
    assertThat(tally.remark(EMPTY).names()).containsExactly("record1");
    assertThat(tally.remark(AMBIGUOUS).names()).containsExactly("record0");
    assertThat(tally.remark(INNER_STOP).names()).containsExactly("record0");
  }

  @Test
  void readsOnlyItsPartOfTheBuffer() {
    byte[] buffer = "TTTATGTAATTT".getBytes(StandardCharsets.US_ASCII);
    CodonCounter counter = new CodonCounter(GeneticCode.of(1));
    counter.count(0, "a", buffer, 3, 6);
    assertThat(counted(counter.tally())).isEqualTo(Map.of("ATG", 1L, "TAA", 1L));
  }

  @Test
  void notesNameTheFirstRecordsAndTheConsequence() {
    CodonCounter counter = new CodonCounter(GeneticCode.of(1));
    for (int i = 0; i < 7; i++) {
      add(counter, i, i < 6 ? "ATGTA" : "ATGNAATAA");
    }
    assertThat(counter.tally().notes())
        .containsExactly(
            "6 records have a length that is no multiple of three: record0, record1, record2,"
                + " record3, record4, …. The one or two bases after the last whole codon were not"
                + " counted.",
            "1 record has codons with a letter other than A, C, G, T or U: record6. Those codons"
                + " were not counted.");
  }

  private static CodonTally count(String bases) {
    return count(GeneticCode.of(1), bases);
  }

  private static CodonTally count(GeneticCode code, String bases) {
    CodonCounter counter = new CodonCounter(code);
    add(counter, 0, bases);
    return counter.tally();
  }

  private static void add(CodonCounter counter, long position, String bases) {
    byte[] bytes = bases.getBytes(StandardCharsets.ISO_8859_1);
    counter.count(position, "record" + position, bytes, 0, bytes.length);
  }

  private static List<RecordRemark> remarks(CodonTally tally) {
    List<RecordRemark> remarks = new ArrayList<>();
    for (RecordRemark remark : RecordRemark.values()) {
      if (tally.remark(remark).count() > 0) {
        remarks.add(remark);
      }
    }
    return remarks;
  }

  private static Map<String, Long> counted(CodonTally tally) {
    Map<String, Long> counted = new TreeMap<>();
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      if (tally.counts()[codon] > 0) {
        counted.put(Codons.text(codon), tally.counts()[codon]);
      }
    }
    return counted;
  }
}
