package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both tables; the letters of a k-mer are the keys here. */
class KmerTableTest {

  private static final int MANY = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void tablesGrowAndAreReused(int k) {
    KmerTable table = table(k);
    for (int round = 0; round < 2; round++) {
      for (long kmer = 0; kmer < MANY; kmer++) {
        table.add(high(k, kmer), kmer << 40, 1);
        table.add(high(k, kmer), kmer << 40, 1);
      }
      assertThat(table.size()).isEqualTo(MANY);
      assertThat(drain(table, k)).hasSize(MANY).allSatisfy((kmer, n) -> assertThat(n).isEqualTo(2));
      assertThat(table.size()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void theFirstAndTheLastKmerAndLargeCountsArePlainOnes(int k) {
    KmerTable table = table(k);
    for (int i = 0; i < 3; i++) {
      table.add(0, 0, Integer.MAX_VALUE);
      table.add(high(k, -1), -1, Integer.MAX_VALUE);
    }
    long threefold = 3L * Integer.MAX_VALUE;
    assertThat(table.size()).isEqualTo(2);
    assertThat(drain(table, k))
        .isEqualTo(Map.of("A".repeat(k), threefold, "T".repeat(k), threefold));
    assertThat(drain(table, k)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void batchesCountAsSingleKmersDo(int k) {
    long[] highs = new long[KmerTable.BATCH];
    long[] lows = new long[KmerTable.BATCH];
    LongKmerTable narrow = new LongKmerTable();
    WideKmerTable wide = new WideKmerTable();
    KmerTable single = table(k);
    for (int batch = 0; batch < 20; batch++) {
      for (int i = 0; i < lows.length; i++) {
        lows[i] = (batch * 1000L + i) / 3;
        highs[i] = high(k, lows[i] / 7);
        single.add(highs[i], lows[i], 1);
      }
      narrow.addAll(lows, lows.length);
      wide.addAll(highs, lows, lows.length);
    }
    assertThat(drain(k > 32 ? wide : narrow, k)).isEqualTo(drain(single, k));
  }

  private static KmerTable table(int k) {
    return k > 32 ? new WideKmerTable() : new LongKmerTable();
  }

  private static long high(int k, long high) {
    return k > 32 ? high : 0;
  }

  private static Map<String, Long> drain(KmerTable table, int k) {
    Map<String, Long> counts = new TreeMap<>();
    table.drain((high, low, count) -> counts.put(Kmers.letters(high, low, k), count));
    return counts;
  }
}
