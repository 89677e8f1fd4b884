package hearth.jobs.record;

import hearth.jobs.sequence.Split;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, one after another: those of the row groups whose middle lies in the
 * split.
 *
 * @param <T> what a row becomes
 */
public final class ParquetRows<T> implements Closeable {

  private final ParquetFileReader reader;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private final Function<MessageType, RecordMaterializer<T>> materializer;
  private @Nullable RecordReader<T> group;
  private long left;
  private long row = -1;

  /**
   * @param materializer makes what puts a row together, given the file's columns; asked for each
   *     row group
   * @throws IOException when it is no Parquet, which the reader may also say by any other exception
   */
  public ParquetRows(Split split, Function<MessageType, RecordMaterializer<T>> materializer)
      throws IOException {
    this.reader =
        ParquetFileReader.open(
            new LocalInputFile(Path.of(split.file().path())),
            ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withRange(split.start(), split.end())
                .build());
    this.schema = reader.getFileMetaData().getSchema();
    this.columns = new ColumnIOFactory().getColumnIO(schema);
    this.materializer = materializer;
  }

  /** The file's columns. */
  public MessageType schema() {
    return schema;
  }

  /** How many rows there are. */
  public long count() {
    return reader.getRecordCount();
  }

  /** The row that was reached last, from 0 in the file; -1 before the first one. */
  public long row() {
    return row;
  }

  /** Goes to the next row; false behind the last one. */
  public boolean advance() throws IOException {
    while (left == 0) {
      PageReadStore pages = reader.readNextRowGroup();
      if (pages == null) {
        return false;
      }
      left = pages.getRowCount();
      row = pages.getRowIndexOffset().orElse(row + 1) - 1;
      group = columns.getRecordReader(pages, materializer.apply(schema));
    }
    left--;
    row++;
    return true;
  }

  /** The row, read once. */
  public @Nullable T read() {
    return group == null ? null : group.read();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
