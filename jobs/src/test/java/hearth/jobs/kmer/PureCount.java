package hearth.jobs.kmer;

import hearth.jobs.sequence.BaseSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts with the kernels and without Spark. */
public final class PureCount {

  /** For plans whose partitions fit into memory. */
  static final SpillFolder NO_FOLDER =
      () -> {
        throw new IOException("Nothing should be put aside");
      };

  private PureCount() {}

  /** Counts what {@code feeder} gives to the sink, draining the collector when it is full. */
  public static Spectrum of(KmerPlan plan, Consumer<BaseSink> feeder) {
    return of(plan, false, feeder);
  }

  /** Like the other; if {@code eager}, the collector is drained after every piece of bases. */
  static Spectrum of(KmerPlan plan, boolean eager, Consumer<BaseSink> feeder) {
    return of(plan, eager, NO_FOLDER, feeder);
  }

  /** Like the other, with a folder for counts that do not fit into memory. */
  static Spectrum of(KmerPlan plan, boolean eager, SpillFolder folder, Consumer<BaseSink> feeder) {
    Map<Integer, ArrayList<byte[]>> blocks = new TreeMap<>();
    KmerCollector collector = plan.collector();
    KmerCollector.BlockSink out =
        (partition, block) ->
            blocks.computeIfAbsent(partition, unused -> new ArrayList<>()).add(block);
    feeder.accept(
        new BaseSink() {
          @Override
          public void bases(byte[] buffer, int from, int to) {
            collector.bases(buffer, from, to);
            if (eager || collector.full()) {
              collector.drain(out);
            }
          }

          @Override
          public void endRun() {
            collector.endRun();
          }
        });
    collector.drain(out);
    Spectrum spectrum = plan.spectrum();
    PartitionCounter counter = plan.counter(folder);
    blocks.forEach(
        (partition, held) -> {
          held.forEach(block -> counter.add(partition, block));
          counter.finish(spectrum);
        });
    return spectrum;
  }

  /** All k-mers of a spectrum whose plan kept them all as the top ones. */
  public static Map<String, Long> counts(Spectrum spectrum) {
    Map<String, Long> counts = new TreeMap<>();
    spectrum
        .top()
        .list()
        .forEach(
            top -> counts.put(Kmers.letters(top.high(), top.low(), spectrum.k()), top.count()));
    return counts;
  }
}
