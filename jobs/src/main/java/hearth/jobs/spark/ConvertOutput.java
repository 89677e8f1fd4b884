package hearth.jobs.spark;

import hearth.jobs.convert.ConvertTask;
import hearth.jobs.convert.OutputFormat;
import hearth.jobs.convert.OutputPacking;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * How and where a conversion writes.
 *
 * @param format the format of its files
 * @param packing how they are compressed
 * @param ending how their names end
 * @param directory the job's result directory, the same on every executor
 */
record ConvertOutput(OutputFormat format, OutputPacking packing, String ending, String directory)
    implements Serializable {

  /** Does what the {@code number}th partition is to do. */
  Iterator<Converted> convert(int number, Iterator<ConvertTask> tasks) {
    try (ConvertWork work = new ConvertWork(this, number)) {
      while (tasks.hasNext()) {
        work.run(tasks.next());
      }
      return List.of(work.done()).iterator();
    } catch (IOException e) {
      throw new UncheckedIOException("The files cannot be written: " + e, e);
    }
  }
}
