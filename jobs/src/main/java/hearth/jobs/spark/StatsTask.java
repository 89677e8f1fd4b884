package hearth.jobs.spark;

import hearth.jobs.record.RecordBases;
import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.Split;
import hearth.jobs.stats.SequenceCounter;
import hearth.jobs.stats.SequenceTally;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/** Counts what is in a task's splits. */
final class StatsTask {

  /**
   * Records are looked at one letter at a time: no letters behind the end of a split are wanted.
   */
  private static final int ONE = 1;

  private final SequenceCounter counter = new SequenceCounter();

  /**
   * A split to look at.
   *
   * @param place place of its file among the inputs
   * @param split the split
   * @param mostBytes so many bytes of its text, and no more
   */
  record Part(int place, Split split, long mostBytes) implements Serializable {}

  SequenceTally tally(Iterator<List<Part>> tasks) {
    TaskReading reading = new TaskReading();
    while (tasks.hasNext()) {
      tasks.next().forEach(part -> read(part, reading));
    }
    return counter.tally();
  }

  private void read(Part part, TaskReading reading) {
    counter.begin(part.place(), part.split());
    BaseReader reader = reading.opened(RecordBases.open(part.split(), ONE));
    boolean more = true;
    boolean wanted = true;
    while (more && wanted) {
      reading.checkCancelled();
      more = reader.advance(counter);
      wanted = reader.bytesRead() < part.mostBytes();
    }
    counter.end(more);
    reading.close(reader, reader.bytesRead(), reader.recordsRead());
  }
}
