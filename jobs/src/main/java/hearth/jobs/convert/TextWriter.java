package hearth.jobs.convert;

import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What the writers of text have in common. */
abstract class TextWriter implements RecordWriter {

  final OutputStream out;
  private boolean ended;

  /**
   * @param out is closed at the end
   */
  TextWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes a text as UTF-8. */
  final void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The record's name, which whoever converts has seen to. */
  static String name(SequenceRecord record) {
    return record.id() == null ? "" : record.id();
  }

  /** Writes what a writer still holds. */
  void flush() throws IOException {
    // Most hold nothing.
  }

  @Override
  public final void finish() throws IOException {
    close();
  }

  @Override
  public final void close() throws IOException {
    if (!ended) {
      ended = true;
      flush();
      out.close();
    }
  }
}
