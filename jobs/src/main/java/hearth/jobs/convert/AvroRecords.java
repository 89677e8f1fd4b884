package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;

/** Avro's container file with the columns of {@link Columns}. */
final class AvroRecords implements RecordWriter {

  private static final int DEFLATE_LEVEL = 6;

  private final DataFileWriter<SequenceRecord> writer = new DataFileWriter<>(new Rows());

  /**
   * @param out is flushed and stays open
   */
  AvroRecords(OutputStream out, OutputPacking packing) throws IOException {
    writer.setCodec(codec(packing));
    writer.setMeta("hearth.records", 1);
    writer.create(schema(), out);
  }

  /** What others call gzip is deflate in Avro: the same, without gzip's frame. */
  private static CodecFactory codec(OutputPacking packing) {
    return switch (packing) {
      case NONE -> CodecFactory.nullCodec();
      case GZIP -> CodecFactory.deflateCodec(DEFLATE_LEVEL);
      case ZSTD -> CodecFactory.zstandardCodec(CodecFactory.DEFAULT_ZSTANDARD_LEVEL);
      case SNAPPY -> CodecFactory.snappyCodec();
    };
  }

  private static Schema schema() {
    SchemaBuilder.FieldAssembler<Schema> fields =
        SchemaBuilder.record("Sequence").namespace("hearth").fields();
    for (String name : Columns.NAMES) {
      fields =
          name.equals(Columns.SEQUENCE) ? fields.requiredString(name) : fields.optionalString(name);
    }
    return fields.endRecord();
  }

  @Override
  public void write(SequenceRecord record) throws IOException {
    writer.append(record);
  }

  @Override
  public void finish() throws IOException {
    writer.flush();
  }

  @Override
  public void close() {
    // Holds nothing but memory; closing it would close the stream.
  }

  /** Encodes records without copying their letters. */
  private static final class Rows implements DatumWriter<SequenceRecord> {

    /** An optional string is a union of null and string, in this order. */
    private static final int STRING = 1;

    @Override
    public void setSchema(Schema unused) {
      // It is always the same.
    }

    @Override
    public void write(SequenceRecord record, Encoder out) throws IOException {
      for (int i = 0; i < Columns.NAMES.size(); i++) {
        boolean required = Columns.NAMES.get(i).equals(Columns.SEQUENCE);
        ByteSlice value = Columns.value(record, i);
        if (value == null) {
          out.writeIndex(0);
          out.writeNull();
        } else {
          if (!required) {
            out.writeIndex(STRING);
          }
          // A string is written as its bytes in UTF-8 are.
          out.writeBytes(value.bytes(), value.from(), value.length());
        }
      }
    }
  }
}
