package hearth.jobs.spark;

import hearth.jobs.record.RecordSource;
import hearth.jobs.record.RecordSources;
import hearth.jobs.sequence.Split;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reading whole records in tasks. */
final class RecordReading {

  private RecordReading() {}

  /** How many records each split has. */
  static Iterator<Long> counts(Iterator<Split> splits) {
    TaskReading reading = new TaskReading();
    List<Long> counts = new ArrayList<>();
    while (splits.hasNext()) {
      reading.checkCancelled();
      RecordSource source = reading.opened(RecordSources.open(splits.next()));
      long records = source.count();
      reading.close(source, source.bytesRead(), records);
      counts.add(records);
    }
    return counts.iterator();
  }
}
