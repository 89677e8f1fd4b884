package hearth.jobs.kmeans;

import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/**
 * The row that Parquet's reader has just read, without an object for it or for its cells: a number
 * for each column, and the text of the one that is the label.
 */
final class RowNumbers extends RecordMaterializer<RowNumbers> {

  private final double[] values;
  private String label = "";
  private final GroupConverter root;

  /**
   * @param label index of the column that names the rows, or -1
   */
  RowNumbers(MessageType schema, int label) {
    this.values = new double[schema.getFieldCount()];
    Converter[] columns = new Converter[values.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = i == label ? new LabelCell() : new NumberCell(i);
    }
    this.root = new Row(columns);
  }

  /** The number in a column; NaN where there is none. */
  double value(int column) {
    return values[column];
  }

  /** What the label column holds, or empty. */
  String label() {
    return label;
  }

  @Override
  public RowNumbers getCurrentRecord() {
    return this;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private final class Row extends GroupConverter {
    private final Converter[] columns;

    Row(Converter[] columns) {
      this.columns = columns;
    }

    @Override
    public Converter getConverter(int column) {
      return columns[column];
    }

    @Override
    public void start() {
      // Parquet says nothing of cells that are null.
      Arrays.fill(values, Double.NaN);
      label = "";
    }

    @Override
    public void end() {}
  }

  private final class NumberCell extends PrimitiveConverter {
    private final int column;

    NumberCell(int column) {
      this.column = column;
    }

    @Override
    public void addInt(int value) {
      values[column] = value;
    }

    @Override
    public void addLong(long value) {
      values[column] = value;
    }

    @Override
    public void addFloat(float value) {
      values[column] = value;
    }

    @Override
    public void addDouble(double value) {
      values[column] = value;
    }
  }

  private final class LabelCell extends PrimitiveConverter {
    @Override
    public void addBinary(Binary value) {
      label = value.toStringUsingUTF8();
    }

    @Override
    public void addBoolean(boolean value) {
      label = String.valueOf(value);
    }

    @Override
    public void addInt(int value) {
      label = String.valueOf(value);
    }

    @Override
    public void addLong(long value) {
      label = String.valueOf(value);
    }

    @Override
    public void addFloat(float value) {
      label = String.valueOf(value);
    }

    @Override
    public void addDouble(double value) {
      label = String.valueOf(value);
    }
  }
}
