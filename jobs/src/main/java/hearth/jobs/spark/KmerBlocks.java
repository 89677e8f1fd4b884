package hearth.jobs.spark;

import hearth.jobs.kmer.KmerCollector;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.record.RecordBases;
import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.Split;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Packed k-mers of a task's splits, by partition. Reads on only while its consumer asks for more,
 * so a task holds no more than its collector does, however long a file is.
 */
final class KmerBlocks implements Iterator<Tuple2<Integer, byte[]>> {

  private final int k;
  private final Iterator<List<Split>> tasks;
  private final KmerCollector collector;
  private final TaskReading reading = new TaskReading();
  private final Queue<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
  private Iterator<Split> splits = List.<Split>of().iterator();
  private @Nullable BaseReader reader;
  private boolean ended;

  KmerBlocks(KmerPlan plan, Iterator<List<Split>> tasks) {
    this.k = plan.k();
    this.tasks = tasks;
    this.collector = plan.collector();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      step();
      if (ended || collector.full()) {
        collector.drain((partition, block) -> ready.add(new Tuple2<>(partition, block)));
      }
    }
    return !ready.isEmpty();
  }

  private void step() {
    BaseReader open = reader;
    if (open != null) {
      reading.checkCancelled();
      if (!open.advance(collector)) {
        reading.close(open, open.bytesRead(), open.recordsRead());
        reader = null;
      }
    } else if (splits.hasNext()) {
      reader = reading.opened(RecordBases.open(splits.next(), k));
    } else if (tasks.hasNext()) {
      splits = tasks.next().iterator();
    } else {
      ended = true;
    }
  }

  @Override
  public Tuple2<Integer, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
