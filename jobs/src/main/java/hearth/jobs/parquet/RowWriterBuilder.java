package hearth.jobs.parquet;

import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;

/**
 * Makes a Parquet writer for rows of some class. Rows are gathered in memory up to 16 MB, of which
 * tasks have little.
 */
public final class RowWriterBuilder<T> extends ParquetWriter.Builder<T, RowWriterBuilder<T>> {

  private static final long ROW_GROUP_BYTES = 16L << 20;
  private static final int PAGE_BYTES = 256 << 10;

  private final WriteSupport<T> rows;

  /**
   * @param out stays open
   * @param rows hands rows over
   */
  public RowWriterBuilder(OutputStream out, WriteSupport<T> rows) {
    super(new StreamOutput(out));
    this.rows = rows;
    withConf(new PlainParquetConfiguration());
    withRowGroupSize(ROW_GROUP_BYTES);
    withPageSize(PAGE_BYTES);
  }

  @Override
  protected RowWriterBuilder<T> self() {
    return this;
  }

  @Override
  protected WriteSupport<T> getWriteSupport(Configuration unused) {
    return rows;
  }

  @Override
  protected WriteSupport<T> getWriteSupport(ParquetConfiguration unused) {
    return rows;
  }
}
