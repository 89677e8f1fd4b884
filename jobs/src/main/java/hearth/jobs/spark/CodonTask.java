package hearth.jobs.spark;

import hearth.jobs.codon.CodonCounter;
import hearth.jobs.codon.CodonTally;
import hearth.jobs.codon.GeneticCode;
import hearth.jobs.sequence.FastaRecords;
import hearth.jobs.sequence.Split;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Tallies the codons of a task's splits. */
final class CodonTask {

  /** A file's place among the inputs goes above the place of a record in the file. */
  private static final int FILE_SHIFT = 49;

  private final CodonCounter counter;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param code number of the genetic code
   * @param order paths of all inputs, in the order of the request
   */
  CodonTask(int code, List<String> order) {
    this.counter = new CodonCounter(GeneticCode.of(code));
    for (int i = 0; i < order.size(); i++) {
      places.putIfAbsent(order.get(i), i);
    }
  }

  CodonTally tally(Iterator<List<Split>> tasks) {
    TaskReading reading = new TaskReading();
    while (tasks.hasNext()) {
      tasks.next().forEach(split -> read(split, reading));
    }
    return counter.tally();
  }

  private void read(Split split, TaskReading reading) {
    long base = (long) places.getOrDefault(split.file().path(), 0) << FILE_SHIFT;
    FastaRecords records = reading.opened(new FastaRecords(split));
    boolean more = true;
    while (more) {
      reading.checkCancelled();
      more =
          records.advance(
              (offset, name, sequence, length) ->
                  counter.count(base + offset, name, sequence, 0, length));
    }
    reading.close(records, records.bytesRead(), records.recordsRead());
  }
}
