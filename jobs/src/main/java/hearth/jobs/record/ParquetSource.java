package hearth.jobs.record;

import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** The rows of the row groups whose middle lies in the split. */
final class ParquetSource extends RowSource {

  private final ParquetFileReader reader;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private @Nullable RecordReader<Group> rows;
  private long left;

  private ParquetSource(Split split, ParquetFileReader reader) {
    super(split);
    this.reader = reader;
    this.schema = reader.getFileMetaData().getSchema();
    this.columns = new ColumnIOFactory().getColumnIO(schema);
  }

  static ParquetSource open(Split split) {
    return RowFiles.open(
        split.file(),
        () ->
            new ParquetSource(
                split,
                ParquetFileReader.open(
                    new LocalInputFile(Path.of(split.file().path())),
                    ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withRange(split.start(), split.end())
                        .build())));
  }

  @Override
  public long count() {
    return reader.getRecordCount();
  }

  @Override
  boolean nextRow() throws IOException {
    while (left == 0) {
      PageReadStore pages = reader.readNextRowGroup();
      if (pages == null) {
        return false;
      }
      left = pages.getRowCount();
      row = pages.getRowIndexOffset().orElse(row + 1) - 1;
      rows = columns.getRecordReader(pages, new GroupRecordConverter(schema));
    }
    left--;
    row++;
    Group values = rows == null ? null : rows.read();
    for (int i = 0; values != null && i < schema.getFieldCount(); i++) {
      field(values, i, schema.getType(i));
    }
    return values != null;
  }

  private void field(Group values, int i, Type type) {
    String name = type.getName();
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      leftOut.add(name);
    } else if (values.getFieldRepetitionCount(i) > 0) {
      PrimitiveTypeName kind = type.asPrimitiveType().getPrimitiveTypeName();
      switch (kind) {
        case BINARY -> builder.text(name, ByteSlice.of(values.getBinary(i, 0).toByteBuffer()));
        case BOOLEAN -> builder.value(name, values.getBoolean(i, 0));
        case INT32 -> builder.value(name, values.getInteger(i, 0));
        case INT64 -> builder.value(name, values.getLong(i, 0));
        case FLOAT -> builder.value(name, values.getFloat(i, 0));
        case DOUBLE -> builder.value(name, values.getDouble(i, 0));
        default -> leftOut.add(name);
      }
    }
  }

  @Override
  void closeReader() throws IOException {
    reader.close();
  }
}
