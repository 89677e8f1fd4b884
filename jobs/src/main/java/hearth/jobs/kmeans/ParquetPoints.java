package hearth.jobs.kmeans;

import static java.util.Objects.requireNonNull;

import hearth.jobs.record.ParquetRows;
import hearth.jobs.record.RowFiles;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a Parquet table as points: those of the row groups whose middle lies in the split.
 * Whole and floating-point numbers are features; {@code null} is refused as an empty cell is.
 */
final class ParquetPoints implements PointReader {

  /** So many rows at once. */
  private static final int ROWS = 4 << 10;

  private final Split split;
  private final TableShape shape;
  private final ParquetRows<RowNumbers> table;
  private final BlockBuilder builder;
  private long rows;

  private ParquetPoints(Split split, int file, TableShape shape, ParquetRows<RowNumbers> table) {
    this.split = split;
    this.shape = shape;
    this.table = table;
    this.builder = new BlockBuilder(file, shape.features().size());
  }

  /**
   * Opens a split.
   *
   * @param file place of its file among the inputs
   */
  static ParquetPoints open(Split split, int file, TableShape shape) {
    return RowFiles.open(
        split.file(), () -> new ParquetPoints(split, file, shape, table(split, shape.label())));
  }

  private static ParquetRows<RowNumbers> table(Split split, int label) throws IOException {
    return new ParquetRows<>(split, schema -> new RowNumbers(schema, label));
  }

  /**
   * The columns of a table.
   *
   * @param label see {@link TableShape#of}
   * @throws BadInputException when it has no such column, or another that is no number
   */
  static TableShape shape(CheckedFile file, String label) {
    MessageType schema =
        RowFiles.open(
            file,
            () -> {
              try (ParquetRows<RowNumbers> table = table(Split.whole(file), -1)) {
                return table.schema();
              }
            });
    List<String> names = schema.getFields().stream().map(Type::getName).toList();
    boolean first = !names.isEmpty() && isNumber(schema.getType(0));
    int at = TableShape.label(file, "its schema", label, names, first);
    for (int i = 0; i < names.size(); i++) {
      Type type = schema.getType(i);
      if (i == at ? !isSingle(type) : !isNumber(type)) {
        throw new BadInputException(
            file.path(),
            "its schema",
            "Column \"%s\" of \"%s\" holds %s: it is %s."
                .formatted(
                    names.get(i),
                    file.name(),
                    i == at ? "no names" : "no numbers",
                    type.toString().strip()),
            "Choose the column of names as the label, which is not a feature, and leave others that"
                + " are no numbers out of the file.");
      }
    }
    return new TableShape(' ', names, true, at);
  }

  private static boolean isSingle(Type type) {
    return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED);
  }

  private static boolean isNumber(Type type) {
    if (!isSingle(type)
        || type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation) {
      return false;
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case INT32, INT64, FLOAT, DOUBLE -> true;
      default -> false;
    };
  }

  @Override
  public boolean advance(Consumer<PointBlock> sink) {
    for (int i = 0; i < ROWS; i++) {
      RowNumbers numbers;
      try {
        if (!table.advance()) {
          builder.rest().ifPresent(sink);
          return false;
        }
        numbers = requireNonNull(table.read());
      } catch (IOException | RuntimeException e) { // The reader throws anything at damaged files.
        throw RowFiles.damaged(split.file(), "row " + (table.row() + 2), e);
      }
      int at = builder.begin();
      for (int column = 0; column < shape.columns().size(); column++) {
        if (column != shape.label()) {
          double value = numbers.value(column);
          if (!Double.isFinite(value)) {
            throw bad(column);
          }
          builder.values()[at++] = value;
        }
      }
      rows++;
      builder.end(table.row(), numbers.label()).ifPresent(sink);
    }
    return true;
  }

  private BadInputException bad(int column) {
    String place = String.format(Locale.ROOT, "row %,d", table.row() + 1);
    return new BadInputException(
        split.file().path(),
        place,
        "\"%s\" cannot be read at %s: there is no finite number in \"%s\"."
            .formatted(split.file().name(), place, shape.columns().get(column)),
        "Mend or remove this row, or choose that column as the label, which is not a feature.");
  }

  @Override
  public long bytesRead() {
    long all = table.count();
    return all == 0 ? 0 : Math.round((double) rows / all * (split.end() - split.start()));
  }

  @Override
  public long recordsRead() {
    return rows;
  }

  @Override
  public void close() {
    try {
      table.close();
    } catch (IOException e) {
      throw RowFiles.damaged(split.file(), "its end", e);
    }
  }
}
