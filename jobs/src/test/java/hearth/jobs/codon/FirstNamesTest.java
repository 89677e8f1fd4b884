package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstNamesTest {

  @Test
  void keepsTheFirstByPositionHoweverTheyCome() {
    FirstNames names = new FirstNames();
    for (long position : new long[] {90, 3, 50, 1, 70, 2, 60, 4}) {
      names.add(position, "at" + position);
    }
    assertThat(names.names()).containsExactly("at1", "at2", "at3", "at4", "at50");
    assertThat(names.count()).isEqualTo(8);
  }

  @Test
  void mergesWithItself() {
    FirstNames names = new FirstNames();
    names.add(1, "a");
    names.merge(names);
    assertThat(names.names()).containsExactly("a", "a");
    assertThat(names.count()).isEqualTo(2);
  }

  @Test
  void cutsAHeaderOfABrokenFile() {
    CodonTally tally = new CodonTally();
    tally.remark(RecordRemark.EMPTY).add(0, "é".repeat(1_000_000));
    CodonTally restored = CodonTally.fromBytes(tally.toBytes());
    assertThat(restored.remark(RecordRemark.EMPTY).names()).containsExactly("é".repeat(100));
  }
}
