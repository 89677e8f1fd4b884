package hearth.jobs.kmer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the two halves of a count take on one core, for each base: sorting k-mers into
 * partitions, and counting those of the partitions. The bases are reads of 150, thirty times over a
 * random genome, so that partitions are as full of repeats as those of real reads.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class KernelBench {
  private static final int BASES = 12_000_000;
  private static final int READ_BASES = 150;
  private static final int COVERAGE = 30;
  private static final long SEED = 21;

  /** Lengths at which another kernel or another shape of super-k-mers begins. */
  @Param({"6", "12", "13", "21", "31", "32", "33", "63"})
  public int k;

  private byte[] reads = new byte[0];
  private KmerPlan plan = plan(1);
  private KmerCollector collector = plan.collector();
  private PartitionCounter counter = plan.counter(PureCount.NO_FOLDER);
  private List<List<byte[]>> blocks = List.of();

  /** Makes the reads, and the blocks that the second half counts. */
  @Setup(Level.Trial)
  public void prepare() {
    reads = reads(new Random(SEED));
    plan = plan(k);
    collector = plan.collector();
    counter = plan.counter(PureCount.NO_FOLDER);
    List<List<byte[]>> sorted = new ArrayList<>();
    for (int i = 0; i < plan.partitions(); i++) {
      sorted.add(new ArrayList<>());
    }
    collect((partition, block) -> sorted.get(partition).add(block));
    blocks = sorted;
  }

  private static KmerPlan plan(int k) {
    return KmerPlan.of(k, true, 0, BASES, Integer.MAX_VALUE);
  }

  private static byte[] reads(Random random) {
    byte[] letters = "ACGT".getBytes(StandardCharsets.US_ASCII);
    byte[] genome = new byte[BASES / COVERAGE];
    for (int i = 0; i < genome.length; i++) {
      genome[i] = letters[random.nextInt(letters.length)];
    }
    byte[] made = new byte[BASES];
    for (int i = 0; i < made.length; i += READ_BASES) {
      int from = random.nextInt(genome.length - READ_BASES);
      System.arraycopy(genome, from, made, i, READ_BASES);
    }
    return made;
  }

  /** From bases to the blocks of partitions. Returns their bytes. */
  @Benchmark
  @OperationsPerInvocation(BASES)
  public long collect() {
    long[] bytes = new long[1];
    collect((partition, block) -> bytes[0] += block.length);
    return bytes[0];
  }

  private void collect(KmerCollector.BlockSink out) {
    for (int i = 0; i < reads.length; i += READ_BASES) {
      collector.bases(reads, i, i + READ_BASES);
      collector.endRun();
      if (collector.full()) {
        collector.drain(out);
      }
    }
    collector.drain(out);
  }

  /** From the blocks of partitions to the spectrum. */
  @Benchmark
  @OperationsPerInvocation(BASES)
  public Spectrum count() {
    Spectrum spectrum = plan.spectrum();
    for (int partition = 0; partition < blocks.size(); partition++) {
      for (byte[] block : blocks.get(partition)) {
        counter.add(partition, block);
      }
      counter.finish(spectrum);
    }
    return spectrum;
  }
}
