package hearth.jobs.record;

import hearth.jobs.sequence.Split;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** The rows of the Avro blocks that begin in the split. */
final class AvroSource extends RowSource {

  private final DataFileReader<GenericRecord> reader;
  private final List<Schema.Field> fields;
  private final boolean none;
  private @Nullable GenericRecord reused;

  private AvroSource(Split split, DataFileReader<GenericRecord> reader) throws IOException {
    super(split);
    this.reader = reader;
    if (reader.getSchema().getType() != Schema.Type.RECORD) {
      throw new IOException("it holds " + reader.getSchema().getType() + ", not records");
    }
    this.fields = reader.getSchema().getFields();
    OptionalLong first =
        split.start() == 0 ? OptionalLong.of(0) : AvroMarkers.firstIn(split, reader.previousSync());
    this.none = first.isEmpty();
    if (first.isPresent()) {
      reader.sync(first.getAsLong());
    }
  }

  static AvroSource open(Split split) {
    return RowFiles.open(
        split.file(),
        () ->
            new AvroSource(
                split,
                new DataFileReader<>(
                    new File(split.file().path()), new GenericDatumReader<GenericRecord>())));
  }

  @Override
  boolean nextRow() throws IOException {
    if (none || !reader.hasNext() || reader.pastSync(split.end())) {
      return false;
    }
    row++;
    GenericRecord values = reader.next(reused);
    reused = values;
    for (Schema.Field field : fields) {
      field(field.name(), values.get(field.pos()));
    }
    return true;
  }

  private void field(String name, @Nullable Object value) {
    if (value instanceof Utf8 text) {
      builder.text(name, new ByteSlice(text.getBytes(), 0, text.getByteLength()));
    } else if (value instanceof CharSequence text) {
      builder.text(name, ByteSlice.of(text.toString()));
    } else if (value instanceof ByteBuffer bytes) {
      builder.text(name, ByteSlice.of(bytes));
    } else if (value instanceof Number || value instanceof Boolean) {
      builder.value(name, value);
    } else if (value != null) {
      leftOut.add(name);
    }
  }

  @Override
  void closeReader() throws IOException {
    reader.close();
  }
}
