package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Chunks much smaller than usual, so that runs cross their ends everywhere. */
class SuperKmerCollectorTest {

  @Property(tries = 200)
  void chunksLoseAndRepeatNothing(
      @ForAll("runs") List<String> runs,
      @ForAll @IntRange(min = 13, max = 64) int k,
      @ForAll @IntRange(min = 1, max = 70) int more) {
    KmerPlan plan = new KmerPlan(k, false, Integer.MAX_VALUE, 1);
    SuperKmerCollector collector =
        new SuperKmerCollector(plan, k + more, new SuperKmerBlocks(plan));
    for (String run : runs) {
      byte[] bases = run.getBytes(StandardCharsets.US_ASCII);
      collector.bases(bases, 0, bases.length);
      collector.endRun();
    }
    PartitionCounter counter = plan.counter(PureCount.NO_FOLDER);
    collector.drain(counter::add);
    Spectrum spectrum = plan.spectrum();
    counter.finish(spectrum);
    assertThat(PureCount.counts(spectrum))
        .isEqualTo(new NaiveCounter(k, false).sequences(runs).counts());
  }

  @Provide
  Arbitrary<List<String>> runs() {
    return Arbitraries.strings()
        .withChars("ACGTACGTACGTACGTACGTN")
        .ofMaxLength(400)
        .list()
        .ofMaxSize(6);
  }
}
