package hearth.jobs.spark;

import hearth.jobs.compare.ComparePlan;
import hearth.jobs.compare.Sample;
import hearth.jobs.compare.SampleReader;
import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.Split;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.Tuple2;

/** Reads the splits of a task, each as a part of the sample whose file it is of. */
final class SampleTask implements Iterator<Tuple2<String, Sample>> {

  private final ComparePlan plan;
  private final int mostHeld;
  private final Iterator<List<Split>> tasks;
  private final TaskReading reading = new TaskReading();
  private Iterator<Split> splits = List.<Split>of().iterator();

  /**
   * @param mostHeld see {@link SampleReader}
   */
  SampleTask(ComparePlan plan, int mostHeld, Iterator<List<Split>> tasks) {
    this.plan = plan;
    this.mostHeld = mostHeld;
    this.tasks = tasks;
  }

  @Override
  public boolean hasNext() {
    while (!splits.hasNext() && tasks.hasNext()) {
      splits = tasks.next().iterator();
    }
    return splits.hasNext();
  }

  /** A file's path and what was found in one split of it. */
  @Override
  public Tuple2<String, Sample> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Split split = splits.next();
    SampleReader sample = new SampleReader(plan, mostHeld);
    BaseReader reader = reading.opened(BaseReader.open(split, plan.longestK()));
    boolean more = true;
    while (more) {
      reading.checkCancelled();
      more = reader.advance(sample);
    }
    reading.close(reader, reader.bytesRead(), reader.recordsRead());
    return new Tuple2<>(split.file().path(), sample.sample());
  }
}
