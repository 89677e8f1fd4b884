package hearth.jobs.convert;

import hearth.jobs.parquet.RowSupport;
import hearth.jobs.parquet.RowWriterBuilder;
import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Parquet with the columns of {@link Columns}. */
final class ParquetRecords implements RecordWriter {

  private final ParquetWriter<SequenceRecord> writer;
  private boolean finished;

  ParquetRecords(OutputStream out, OutputPacking packing) throws IOException {
    RowWriterBuilder<SequenceRecord> builder =
        new RowWriterBuilder<>(out, new Rows())
            .withCompressionCodec(codec(packing))
            .withDictionaryEncoding(false)
            // A chromosome may follow on a hundred short records.
            .withMinRowCountForPageSizeCheck(1)
            .withMaxRowCountForPageSizeCheck(1);
    for (String column : Columns.LONG) {
      // Would copy the value, twice.
      builder.withStatisticsEnabled(column, false);
    }
    this.writer = builder.build();
  }

  private static CompressionCodecName codec(OutputPacking packing) {
    return switch (packing) {
      case NONE -> CompressionCodecName.UNCOMPRESSED;
      case GZIP -> CompressionCodecName.GZIP;
      case ZSTD -> CompressionCodecName.ZSTD;
      case SNAPPY -> CompressionCodecName.SNAPPY;
    };
  }

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String name : Columns.NAMES) {
      (name.equals(Columns.SEQUENCE)
              ? schema.required(PrimitiveTypeName.BINARY)
              : schema.optional(PrimitiveTypeName.BINARY))
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }
    return schema.named("sequences");
  }

  @Override
  public void write(SequenceRecord record) throws IOException {
    writer.write(record);
  }

  @Override
  public void finish() throws IOException {
    finished = true;
    writer.close();
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      writer.close();
    }
  }

  /** Hands over records. */
  private static final class Rows extends RowSupport<SequenceRecord> {

    Rows() {
      super(schema(), Map.of("hearth.records", "1"));
    }

    @Override
    protected void fields(SequenceRecord record, RecordConsumer consumer) {
      for (int i = 0; i < Columns.NAMES.size(); i++) {
        ByteSlice value = Columns.value(record, i);
        if (value != null) {
          consumer.startField(Columns.NAMES.get(i), i);
          consumer.addBinary(
              Binary.fromReusedByteArray(value.bytes(), value.from(), value.length()));
          consumer.endField(Columns.NAMES.get(i), i);
        }
      }
    }
  }
}
