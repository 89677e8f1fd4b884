package hearth.jobs.spark;

import hearth.jobs.codon.SequenceCodons;
import hearth.jobs.codon.SequenceMeasures;
import hearth.jobs.codon.SequenceRow;
import hearth.jobs.parquet.RowSupport;
import hearth.jobs.parquet.RowWriterBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the sequences of one task, as a file. Closed without {@link #finish} it is gone.
 */
final class SequencesPart implements AutoCloseable {

  private static final int FIRST_DECIMAL = 4;

  private final PartFile file;
  private final SequenceMeasures measures;
  private final @Nullable ParquetWriter<SequenceRow> parquet;
  private boolean finished;

  SequencesPart(SequencesOutput output, String name) throws IOException {
    this.file = new PartFile(Path.of(output.directory()), name);
    this.measures = new SequenceMeasures(output.reference());
    this.parquet =
        output.format() == SequencesOutput.Format.PARQUET
            ? new RowWriterBuilder<>(file.out(), new Rows())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withDictionaryEncoding(false)
                .build()
            : null;
  }

  /** Columns as of the text; decimals that are not defined are missing. */
  private static MessageType schema() {
    Types.GroupBuilder<MessageType> schema =
        Types.buildMessage()
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("sequence")
            .required(PrimitiveTypeName.INT64)
            .named("bases")
            .required(PrimitiveTypeName.INT32)
            .named("genetic_code")
            .required(PrimitiveTypeName.INT64)
            .named("codons");
    for (String name : SequenceRow.decimalNames()) {
      schema = schema.optional(PrimitiveTypeName.DOUBLE).named(name);
    }
    return schema.named("sequences");
  }

  /** Measures a sequence that was just counted, and writes what is said of it. */
  void write(String name, SequenceCodons codons) {
    SequenceRow row = measures.of(name, codons);
    try {
      if (parquet == null) {
        file.out().write(row.tsv().getBytes(StandardCharsets.UTF_8));
      } else {
        parquet.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sequences' figures cannot be written: " + e, e);
    }
  }

  /** Ends the file. */
  ResultPart finish() throws IOException {
    finished = true;
    if (parquet != null) {
      parquet.close();
    }
    return file.finish();
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (parquet != null && !finished) {
        parquet.close();
      }
    }
  }

  /** Hands rows to Parquet. */
  private static final class Rows extends RowSupport<SequenceRow> {

    Rows() {
      super(schema(), Map.of());
    }

    @Override
    protected void fields(SequenceRow row, RecordConsumer out) {
      out.startField("sequence", 0);
      out.addBinary(Binary.fromString(row.name()));
      out.endField("sequence", 0);
      out.startField("bases", 1);
      out.addLong(row.bases());
      out.endField("bases", 1);
      out.startField("genetic_code", 2);
      out.addInteger(row.code());
      out.endField("genetic_code", 2);
      out.startField("codons", 3);
      out.addLong(row.codons());
      out.endField("codons", 3);
      double[] decimals = row.decimals();
      String[] names = SequenceRow.decimalNames();
      for (int i = 0; i < decimals.length; i++) {
        if (!Double.isNaN(decimals[i])) {
          out.startField(names[i], FIRST_DECIMAL + i);
          out.addDouble(decimals[i]);
          out.endField(names[i], FIRST_DECIMAL + i);
        }
      }
    }
  }
}
