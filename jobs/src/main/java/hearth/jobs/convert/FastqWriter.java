package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.Headers;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;

/** FASTQ of four lines a record; nothing is repeated behind the {@code +}. */
final class FastqWriter extends TextWriter {

  FastqWriter(OutputStream out) {
    super(out);
  }

  @Override
  public void write(SequenceRecord record) throws IOException {
    ByteSlice quality = record.quality();
    if (quality == null) {
      throw new IllegalArgumentException("FASTQ needs quality values");
    }
    text("@" + Headers.join(name(record), record.description()) + "\n");
    record.sequence().writeTo(out);
    text("\n+\n");
    quality.writeTo(out);
    out.write('\n');
  }
}
