package hearth.jobs.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** JSON lines: {@code id}, {@code description}, {@code text} with the letters, and so on. */
final class JsonLinesWriter extends TextWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  JsonLinesWriter(OutputStream out) throws IOException {
    super(out);
    this.json = JSON.createGenerator(out).setRootValueSeparator(null);
  }

  @Override
  public void write(SequenceRecord record) throws IOException {
    json.writeStartObject();
    member("id", record.id());
    member("description", record.description());
    letters("text", record.sequence());
    letters("quality", record.quality());
    member("annotation", record.annotation());
    if (record.extra() != null) {
      // The members alone, behind those above.
      json.writeRaw("," + record.extra().substring(1, record.extra().length() - 1));
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void member(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private void letters(String name, @Nullable ByteSlice value) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      json.writeUTF8String(value.bytes(), value.from(), value.length());
    }
  }

  @Override
  void flush() throws IOException {
    json.close();
  }
}
