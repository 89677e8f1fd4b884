package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts that outgrow an int or a byte stay exact; small limits stand for the large one. */
class CountWidthTest {

  @Test
  void arraysWidenBeforeAnIntOverflows() {
    KmerPlan plan = new KmerPlan(2, true, 10, 1);
    ArrayCollector collector = new ArrayCollector(plan, 3);
    byte[] bases = "AAAAAAAAAATTTTT".getBytes(StandardCharsets.US_ASCII);
    collector.bases(bases, 0, bases.length);
    collector.endRun();
    Spectrum spectrum = plan.spectrum();
    PartitionCounter counter = new ArrayCounter(plan);
    collector.drain(counter::add);
    counter.finish(spectrum);
    assertThat(PureCount.counts(spectrum)).isEqualTo(Map.of("AA", 13L, "AT", 1L));
  }

  @Test
  void largeCountsSurvivePacking() {
    CountBlock block = new CountBlock();
    block.put(0, 1);
    block.put(127, 128);
    block.put(1 << 20, Long.MAX_VALUE);
    Map<Integer, Long> read = new TreeMap<>();
    CountBlock.forEach(block.take(), read::put);
    assertThat(read).isEqualTo(Map.of(0, 1L, 127, 128L, 1 << 20, Long.MAX_VALUE));
    assertThat(block.isEmpty()).isTrue();
  }
}
