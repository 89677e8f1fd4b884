package hearth.jobs.record;

import hearth.jobs.sequence.Split;
import java.io.IOException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** The rows of a split of Parquet. */
final class ParquetSource extends RowSource {

  private final ParquetRows<Group> rows;

  private ParquetSource(Split split, ParquetRows<Group> rows) {
    super(split);
    this.rows = rows;
  }

  static ParquetSource open(Split split) {
    return RowFiles.open(
        split.file(),
        () -> new ParquetSource(split, new ParquetRows<>(split, GroupRecordConverter::new)));
  }

  @Override
  public long count() {
    return rows.count();
  }

  @Override
  boolean nextRow() throws IOException {
    Group values;
    try {
      if (!rows.advance()) {
        return false;
      }
      values = rows.read();
    } finally {
      row = rows.row(); // Of a damaged row, too.
    }
    MessageType schema = rows.schema();
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
    rows.close();
  }
}
