package hearth.jobs.record;

import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.DoubleColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.StripeInformation;
import org.apache.orc.TypeDescription;

/** The rows of the ORC stripes that begin in the split. */
final class OrcSource extends RowSource {

  /** Rows are read together up to about this size, of which tasks have little. */
  private static final long BATCH_BYTES = 16L << 20;

  private final Reader reader;
  private final RecordReader rows;
  private final VectorizedRowBatch batch;
  private final List<String> names;
  private final List<TypeDescription> types;
  private int inBatch;

  private OrcSource(Split split, Reader reader) throws IOException {
    super(split);
    this.reader = reader;
    TypeDescription schema = reader.getSchema();
    if (schema.getCategory() != TypeDescription.Category.STRUCT) {
      throw new IOException("it holds " + schema.getCategory().getName() + ", not rows");
    }
    this.names = schema.getFieldNames();
    this.types = schema.getChildren();
    this.batch = schema.createRowBatch(batchRows(reader.getStripes()));
    this.rows = reader.rows(reader.options().range(split.start(), split.end() - split.start()));
  }

  static OrcSource open(Split split) {
    return RowFiles.open(
        split.file(), () -> new OrcSource(split, reader(Path.of(split.file().path()))));
  }

  private static Reader reader(Path file) throws IOException {
    Configuration conf = new Configuration(false);
    RawLocalFileSystem files = new RawLocalFileSystem();
    files.initialize(files.getUri(), conf);
    return OrcFile.createReader(
        new org.apache.hadoop.fs.Path(file.toUri()), OrcFile.readerOptions(conf).filesystem(files));
  }

  /** A stripe with much in it may have long sequences: then few rows are read together. */
  private static int batchRows(List<StripeInformation> stripes) {
    long largest = stripes.stream().mapToLong(StripeInformation::getDataLength).max().orElse(0);
    long fitting = VectorizedRowBatch.DEFAULT_SIZE * BATCH_BYTES / Math.max(BATCH_BYTES, largest);
    return (int) Math.max(1, fitting);
  }

  @Override
  boolean nextRow() throws IOException {
    if (inBatch == batch.size) {
      row = rows.getRowNumber() - 1;
      inBatch = 0;
      if (!rows.nextBatch(batch)) {
        return false;
      }
    }
    row++;
    for (int i = 0; i < batch.cols.length; i++) {
      ColumnVector column = batch.cols[i];
      int at = column.isRepeating ? 0 : inBatch;
      if (column.noNulls || !column.isNull[at]) {
        field(names.get(i), types.get(i), column, at);
      }
    }
    inBatch++;
    return true;
  }

  private void field(String name, TypeDescription type, ColumnVector column, int at) {
    if (column instanceof BytesColumnVector texts) {
      builder.text(name, new ByteSlice(texts.vector[at], texts.start[at], texts.length[at]));
    } else if (type.getCategory() == TypeDescription.Category.BOOLEAN
        && column instanceof LongColumnVector numbers) {
      builder.value(name, numbers.vector[at] != 0);
    } else if (column instanceof DoubleColumnVector numbers) {
      builder.value(name, numbers.vector[at]);
    } else if (column.getClass() == LongColumnVector.class) {
      builder.value(name, ((LongColumnVector) column).vector[at]);
    } else {
      leftOut.add(name);
    }
  }

  @Override
  void closeReader() throws IOException {
    try (reader) {
      rows.close();
    }
  }
}
