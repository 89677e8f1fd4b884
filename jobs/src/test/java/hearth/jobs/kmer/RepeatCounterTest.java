package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One minimizer that holds nearly everything; small limits stand for large inputs. */
class RepeatCounterTest {

  @ParameterizedTest
  @CsvSource({"21, true, A", "21, false, ACG", "40, true, AACCTTG", "64, false, T", "32, true, AT"})
  void repeatsAreCountedWhereTheyAreCut(int k, boolean canonical, String unit) {
    String run = unit.repeat(20_000 / unit.length()) + "GATTACAGATTACCA" + unit.repeat(30);
    KmerPlan plan = new KmerPlan(k, canonical, Integer.MAX_VALUE, 8);
    List<byte[]> plain = blocks(plan, Integer.MAX_VALUE, run);
    List<byte[]> ahead = blocks(plan, 100, run);

    assertThat(bytes(ahead)).isLessThan(bytes(plain) / 2);
    assertThat(PureCount.counts(count(plan, ahead)))
        .isEqualTo(PureCount.counts(count(plan, plain)))
        .isEqualTo(new NaiveCounter(k, canonical).sequence(run).counts());
  }

  @ParameterizedTest
  @CsvSource({"21", "50"})
  void whatDoesNotRepeatStaysAsItIs(int k) {
    Random random = new Random(3);
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      run.append("ACGT".charAt(random.nextInt(4)));
    }
    KmerPlan plan = new KmerPlan(k, true, Integer.MAX_VALUE, 8);
    assertThat(blocks(plan, 100, run.toString()))
        .containsExactlyElementsOf(blocks(plan, Integer.MAX_VALUE, run.toString()));
  }

  private static List<byte[]> blocks(KmerPlan plan, int heavyBytes, String run) {
    SuperKmerCollector collector =
        new SuperKmerCollector(
            plan, 1000, new SuperKmerBlocks(plan, heavyBytes, 0, new RepeatCounter(plan, 2000)));
    byte[] bases = run.getBytes(StandardCharsets.US_ASCII);
    collector.bases(bases, 0, bases.length);
    collector.endRun();
    List<byte[]> blocks = new ArrayList<>();
    // The partition stands before its block.
    collector.drain(
        (partition, block) -> {
          blocks.add(new byte[] {(byte) partition});
          blocks.add(block);
        });
    return blocks;
  }

  private static Spectrum count(KmerPlan plan, List<byte[]> blocks) {
    Spectrum spectrum = plan.spectrum();
    PartitionCounter counter = plan.counter(PureCount.NO_FOLDER);
    for (int i = 0; i < blocks.size(); i += 2) {
      counter.add(blocks.get(i)[0], blocks.get(i + 1));
      counter.finish(spectrum);
    }
    return spectrum;
  }

  private static long bytes(List<byte[]> blocks) {
    return blocks.stream().mapToLong(block -> block.length).sum();
  }
}
