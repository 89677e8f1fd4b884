package hearth.jobs.spark;

import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.kmer.KmerSink;
import hearth.jobs.kmer.PartitionCounter;
import hearth.jobs.kmer.Spectrum;
import java.util.Iterator;
import scala.Tuple2;

/** Counts blocks that come sorted by partition, one partition after another. */
final class PartitionCounts {

  private PartitionCounts() {}

  static Spectrum count(KmerPlan plan, Iterator<Tuple2<Integer, byte[]>> sorted) {
    Spectrum spectrum = plan.spectrum();
    count(plan, sorted, spectrum);
    return spectrum;
  }

  /** Gives every k-mer with its count to {@code sink}. */
  static void count(KmerPlan plan, Iterator<Tuple2<Integer, byte[]>> sorted, KmerSink sink) {
    PartitionCounter counter = plan.counter(new TaskFiles());
    int current = -1;
    while (sorted.hasNext()) {
      Tuple2<Integer, byte[]> block = sorted.next();
      int partition = block._1();
      if (partition != current && current >= 0) {
        counter.finish(sink);
      }
      current = partition;
      counter.add(partition, block._2());
    }
    counter.finish(sink);
  }
}
