package hearth.jobs.spark;

import hearth.jobs.kmer.CountsWriter;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.parquet.RowSupport;
import hearth.jobs.parquet.RowWriterBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes k-mers and counts as Parquet: a k-mer is a number of two bits a base, A, C, G, T from 0 to
 * 3, its last base in the lowest bits. Columns are {@code kmer} and {@code count}; beyond 32 bases
 * {@code kmer_high}, {@code kmer_low} and {@code count}. Nothing is compressed: k-mers hardly get
 * smaller, and counts are few different ones, which Parquet writes once.
 */
final class CountsParquet implements CountsWriter {

  private static final int LONG_BASES = 32;
  private static final String COUNT = "count";

  private final boolean wide;
  private final long[] row;
  private final ParquetWriter<long[]> writer;
  private boolean finished;

  /**
   * @param out stays open
   */
  CountsParquet(OutputStream out, KmerPlan plan) throws IOException {
    this.wide = plan.k() > LONG_BASES;
    this.row = new long[wide ? 3 : 2];
    this.writer =
        new RowWriterBuilder<>(out, new Rows(schema(), metadata(plan)))
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withDictionaryEncoding(false)
            .withDictionaryEncoding(COUNT, true)
            .build();
  }

  private MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String kmer : wide ? new String[] {"kmer_high", "kmer_low"} : new String[] {"kmer"}) {
      schema.required(PrimitiveTypeName.INT64).named(kmer);
    }
    return schema.required(PrimitiveTypeName.INT64).named(COUNT).named("kmers");
  }

  private static Map<String, String> metadata(KmerPlan plan) {
    return Map.of(
        "hearth.k", Integer.toString(plan.k()),
        "hearth.canonical", Boolean.toString(plan.canonical()),
        "hearth.kmer", "two bits a base, A C G T from 0 to 3, the last base lowest");
  }

  @Override
  public void kmer(long high, long low, long count) {
    row[0] = high;
    row[row.length - 2] = low;
    row[row.length - 1] = count;
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Hands rows of longs to Parquet. */
  private static final class Rows extends RowSupport<long[]> {
    private final MessageType schema;

    Rows(MessageType schema, Map<String, String> metadata) {
      super(schema, metadata);
      this.schema = schema;
    }

    @Override
    protected void fields(long[] row, RecordConsumer consumer) {
      for (int i = 0; i < row.length; i++) {
        String name = schema.getFieldName(i);
        consumer.startField(name, i);
        consumer.addLong(row[i]);
        consumer.endField(name, i);
      }
    }
  }
}
