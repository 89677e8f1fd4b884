package hearth.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  @Test
  void fewSequencesAreAllCounted() {
    Duplicates duplicates = new Duplicates();
    for (String sequence : List.of("ACGT", "acgt", "ACG", "ACGT", "TTTT")) {
      duplicates.add(hash(sequence));
    }

    assertThat(duplicates.isAll()).isTrue();
    assertThat(duplicates.byTimes()).containsExactly(entry(1L, 2L), entry(3L, 1L));
    assertThat(duplicates.share()).isEqualTo(0.4);
  }

  @Test
  void fiftyLettersTell() {
    String fifty = "ACGTTGCATC".repeat(5);

    assertThat(hash(fifty + "AAA")).isEqualTo(hash(fifty + "C")).isEqualTo(hash(fifty));
    assertThat(hash(fifty.substring(1))).isNotEqualTo(hash(fifty));
    assertThat(hash("A")).isNotEqualTo(hash("AA")).isNotEqualTo(hash("T"));
  }

  @Property(tries = 60)
  void theSampleIsTheSameHoweverItIsGathered(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int parts) {
    Random random = new Random(seed);
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      hashes.add(hash("sequence" + random.nextInt(2_000)));
    }
    Duplicates whole = new Duplicates(100);
    hashes.forEach(whole::add);

    Collections.shuffle(hashes, random);
    List<Duplicates> some = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      some.add(new Duplicates(100));
    }
    hashes.forEach(hash -> some.get(random.nextInt(parts)).add(hash));
    Duplicates sum = new Duplicates(100);
    some.forEach(sum::add);

    assertThat(sum.byTimes()).isEqualTo(whole.byTimes());
    assertThat(whole.isAll()).isFalse();
    assertThat(whole.byTimes().values().stream().mapToLong(Long::longValue).sum())
        .isBetween(1L, 100L);
  }

  @Test
  void theShareOfASampleIsThatOfAll() {
    Duplicates sample = new Duplicates(10_000);
    for (int copy = 0; copy < 4; copy++) {
      for (int i = 0; i < 200_000; i++) {
        sample.add(hash("sequence" + (copy == 0 ? i : i % 50_000)));
      }
    }

    // 200,000 different ones among 800,000.
    assertThat(sample.share()).isCloseTo(0.75, within(0.02));
  }

  private static long hash(String sequence) {
    Prefix prefix = new Prefix();
    byte[] bytes = sequence.getBytes(StandardCharsets.US_ASCII);
    prefix.add(bytes, 0, bytes.length);
    return prefix.hash();
  }
}
