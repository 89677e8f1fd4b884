package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcConf;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.jspecify.annotations.Nullable;

/** ORC with the columns of {@link Columns}. */
final class OrcRecords implements RecordWriter {

  /** Gathered in memory, of which tasks have little. */
  private static final long STRIPE_BYTES = 16L << 20;

  /** A batch with so many letters is written, however few rows it has. */
  private static final int BATCH_LETTERS = 1 << 20;

  private final Writer writer;
  private final VectorizedRowBatch batch;
  private long letters;
  private boolean finished;

  /**
   * @param out stays open
   */
  OrcRecords(OutputStream out, OutputPacking packing) throws IOException {
    Configuration conf = new Configuration(false);
    // Asks after every batch whether the stripe is full, not after thousands of rows.
    OrcConf.ROWS_BETWEEN_CHECKS.setLong(conf, 1);
    OrcConf.DICTIONARY_KEY_SIZE_THRESHOLD.setDouble(conf, 0);
    TypeDescription schema = TypeDescription.createStruct();
    for (String name : Columns.NAMES) {
      schema.addField(name, TypeDescription.createString());
    }
    this.batch = schema.createRowBatch();
    this.writer =
        OrcFile.createWriter(
            new Path("file:///stream"),
            OrcFile.writerOptions(conf)
                .fileSystem(new StreamFileSystem(out))
                .setSchema(schema)
                .stripeSize(STRIPE_BYTES)
                .compress(kind(packing)));
  }

  /** What others call gzip is zlib in ORC: the same, without gzip's frame. */
  private static CompressionKind kind(OutputPacking packing) {
    return switch (packing) {
      case NONE -> CompressionKind.NONE;
      case GZIP -> CompressionKind.ZLIB;
      case ZSTD -> CompressionKind.ZSTD;
      case SNAPPY -> CompressionKind.SNAPPY;
    };
  }

  @Override
  public void write(SequenceRecord record) throws IOException {
    boolean large = record.sequence().length() >= BATCH_LETTERS;
    if (large) {
      flush();
    }
    int row = batch.size++;
    for (int i = 0; i < Columns.NAMES.size(); i++) {
      set((BytesColumnVector) batch.cols[i], row, Columns.value(record, i), large);
    }
    letters += record.sequence().length();
    if (large || letters >= BATCH_LETTERS || batch.size == batch.getMaxSize()) {
      flush();
    }
  }

  /** A large record is written at once, so that it need not be copied. */
  private static void set(
      BytesColumnVector column, int row, @Nullable ByteSlice value, boolean large) {
    if (value == null) {
      column.noNulls = false;
      column.isNull[row] = true;
    } else if (large) {
      column.setRef(row, value.bytes(), value.from(), value.length());
    } else {
      column.setVal(row, value.bytes(), value.from(), value.length());
    }
  }

  private void flush() throws IOException {
    if (batch.size > 0) {
      writer.addRowBatch(batch);
      batch.reset();
      for (ColumnVector column : batch.cols) {
        column.init();
      }
      letters = 0;
    }
  }

  @Override
  public void finish() throws IOException {
    flush();
    finished = true;
    writer.close();
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      writer.close();
    }
  }
}
