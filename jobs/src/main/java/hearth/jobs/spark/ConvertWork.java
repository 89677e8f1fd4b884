package hearth.jobs.spark;

import hearth.jobs.convert.ConvertTask;
import hearth.jobs.convert.RecordRules;
import hearth.jobs.convert.RecordWriter;
import hearth.jobs.record.RecordSource;
import hearth.jobs.record.RecordSources;
import hearth.jobs.record.SequenceRecord;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The conversion in one Spark task. Closed before a file is whole, that file is gone. */
final class ConvertWork implements AutoCloseable {

  private final ConvertOutput output;
  private final int number;
  private final TaskReading reading = new TaskReading();
  private final Converted done = new Converted();
  private final Queue<Long> shares = new ArrayDeque<>();
  private @Nullable PartFile file;
  private @Nullable RecordWriter writer;
  private long skip;
  private long left;
  private long records;
  private long letters;

  ConvertWork(ConvertOutput output, int number) {
    this.output = output;
    this.number = number;
  }

  void run(ConvertTask task) throws IOException {
    skip = task.skip();
    shares.addAll(task.records());
    left = shares.remove();
    for (Split split : task.splits()) {
      RecordSource source = reading.opened(RecordSources.open(split));
      long before = done.records() + records;
      boolean more = true;
      while (more && left > 0) {
        reading.checkCancelled();
        more = source.advance(record -> take(record, source));
      }
      done.leftOut(source.leftOut());
      reading.close(source, source.bytesRead(), done.records() + records - before);
    }
    endFile();
  }

  private void take(SequenceRecord record, RecordSource source) {
    if (skip > 0) {
      skip--;
    } else if (left > 0) {
      RecordRules.check(record, output.format(), source);
      done.lost(output.format().lossesOf(record));
      try {
        write(named(record));
      } catch (IOException e) {
        throw new UncheckedIOException("The files cannot be written: " + e, e);
      }
    }
  }

  private SequenceRecord named(SequenceRecord record) {
    if (!output.format().needsName() || record.id() != null && !record.id().isEmpty()) {
      return record;
    }
    return new SequenceRecord(
        "sequence-" + number + "." + done.nameless(),
        record.description(),
        record.sequence(),
        record.quality(),
        record.annotation(),
        record.extra());
  }

  private void write(SequenceRecord record) throws IOException {
    RecordWriter open = writer == null ? newFile() : writer;
    open.write(record);
    records++;
    letters += record.sequence().length();
    left--;
    if (left == 0) {
      endFile();
      left = shares.isEmpty() ? 0 : shares.remove();
    }
  }

  private RecordWriter newFile() throws IOException {
    String name =
        String.format(
            Locale.ROOT, "part-%05d-%05d%s", number, done.parts().size(), output.ending());
    PartFile opened = new PartFile(Path.of(output.directory()), name);
    file = opened;
    RecordWriter started = output.format().writer(opened.out(), output.packing());
    writer = started;
    return started;
  }

  private void endFile() throws IOException {
    if (writer != null && file != null) {
      writer.finish();
      done.part(file.finish(), records, letters);
      close();
      records = 0;
      letters = 0;
    }
  }

  /** What was converted. */
  Converted done() {
    return done;
  }

  @Override
  public void close() throws IOException {
    try (PartFile part = file;
        RecordWriter open = writer) {
      writer = null;
      file = null;
    }
  }
}
