package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.Headers;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;

/** FASTA with 60 letters on a line. */
final class FastaWriter extends TextWriter {

  static final int LINE = 60;

  FastaWriter(OutputStream out) {
    super(out);
  }

  @Override
  public void write(SequenceRecord record) throws IOException {
    text(">" + Headers.join(name(record), record.description()) + "\n");
    ByteSlice letters = record.sequence();
    for (int i = letters.from(); i < letters.to(); i += LINE) {
      out.write(letters.bytes(), i, Math.min(LINE, letters.to() - i));
      out.write('\n');
    }
  }
}
