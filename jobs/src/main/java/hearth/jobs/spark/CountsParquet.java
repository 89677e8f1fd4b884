package hearth.jobs.spark;

import hearth.jobs.kmer.CountsWriter;
import hearth.jobs.kmer.KmerPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
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

  /** Rows are gathered in memory up to this size, of which tasks have little. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private static final int PAGE_BYTES = 256 << 10;
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
        new Builder(new Output(out), new Rows(schema(), metadata(plan)))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withPageSize(PAGE_BYTES)
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

  /** Makes the writer. */
  private static final class Builder extends ParquetWriter.Builder<long[], Builder> {
    private final Rows rows;

    Builder(OutputFile file, Rows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<long[]> getWriteSupport(Configuration unused) {
      return rows;
    }

    @Override
    protected WriteSupport<long[]> getWriteSupport(ParquetConfiguration unused) {
      return rows;
    }
  }

  /** Hands rows of longs to Parquet. */
  private static final class Rows extends WriteSupport<long[]> {
    private final WriteContext context;
    private final MessageType schema;
    private RecordConsumer consumer;

    @SuppressWarnings("NullAway.Init") // Parquet prepares before it writes.
    Rows(MessageType schema, Map<String, String> metadata) {
      this.schema = schema;
      this.context = new WriteContext(schema, metadata);
    }

    @Override
    public WriteContext init(Configuration unused) {
      return context;
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
      return context;
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(long[] row) {
      consumer.startMessage();
      for (int i = 0; i < row.length; i++) {
        String name = schema.getFieldName(i);
        consumer.startField(name, i);
        consumer.addLong(row[i]);
        consumer.endField(name, i);
      }
      consumer.endMessage();
    }
  }

  /** A stream as Parquet wants it. */
  private record Output(OutputStream out) implements OutputFile {

    @Override
    public PositionOutputStream create(long unused) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long unused) {
      return new Counted(out);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  /** Knows how much was written; leaves the stream open. */
  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
