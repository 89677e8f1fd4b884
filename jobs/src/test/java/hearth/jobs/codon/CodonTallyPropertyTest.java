package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CodonTallyPropertyTest {

  private static final GeneticCode CODE = GeneticCode.of(11);

  @Property
  void everyWholeCodonIsCountedOrAmbiguous(@ForAll("records") List<String> records) {
    CodonTally tally = tally(records, 0, records.size());
    long whole = records.stream().mapToLong(bases -> bases.length() / 3).sum();
    assertThat(tally.codons() + tally.ambiguousCodons()).isEqualTo(whole);
    assertThat(tally.records()).isEqualTo(records.size());
    assertThat(tally.remark(RecordRemark.PARTIAL).count())
        .isEqualTo(records.stream().filter(bases -> bases.length() % 3 != 0).count());
  }

  @Property
  void partsMergeToTheWholeInAnyOrder(
      @ForAll("records") List<String> records, @ForAll @IntRange(max = 30) int cut) {
    int middle = Math.min(cut, records.size());
    byte[] whole = tally(records, 0, records.size()).toBytes();

    CodonTally inOrder = tally(records, 0, middle);
    inOrder.merge(tally(records, middle, records.size()));
    assertThat(inOrder.toBytes()).isEqualTo(whole);

    CodonTally swapped = tally(records, middle, records.size());
    swapped.merge(tally(records, 0, middle));
    assertThat(swapped.toBytes()).isEqualTo(whole);
  }

  @Property
  void piecesOfARecordCountLikeTheRecord(
      @ForAll("bases") String bases, @ForAll @IntRange(min = 1, max = 7) int piece) {
    byte[] bytes = bases.getBytes(StandardCharsets.US_ASCII);
    CodonCounter counter = new CodonCounter(CODE);
    counter.begin(0, "record0");
    for (int from = 0; from < bytes.length; from += piece) {
      counter.append(bytes, from, Math.min(piece, bytes.length - from));
    }
    counter.end();
    assertThat(counter.tally().toBytes()).isEqualTo(tally(List.of(bases), 0, 1).toBytes());
  }

  @Property
  void bytesRestoreTheTally(@ForAll("records") List<String> records) {
    CodonTally tally = tally(records, 0, records.size());
    CodonTally restored = CodonTally.fromBytes(tally.toBytes());
    assertThat(restored.counts()).isEqualTo(tally.counts());
    assertThat(restored.records()).isEqualTo(tally.records());
    assertThat(restored.ambiguousCodons()).isEqualTo(tally.ambiguousCodons());
    assertThat(restored.notes()).isEqualTo(tally.notes());
  }

  @Provide
  Arbitrary<List<String>> records() {
    return bases().list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<String> bases() {
    return Arbitraries.strings().withChars("ACGTACGTACGTacgtUuN").ofMaxLength(40);
  }

  private static CodonTally tally(List<String> records, int from, int to) {
    CodonCounter counter = new CodonCounter(CODE);
    for (int i = from; i < to; i++) {
      byte[] bytes = records.get(i).getBytes(StandardCharsets.US_ASCII);
      counter.count(i, "record" + i, bytes, 0, bytes.length);
    }
    return counter.tally();
  }
}
