package hearth.jobs.kmeans;

import hearth.jobs.record.RowFiles;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet table as points: those of the row groups whose middle lies in the split.
 * Whole and floating-point numbers are features; {@code null} is refused as an empty cell is.
 */
final class ParquetPoints implements PointReader {

  /** So many rows at once. */
  private static final int ROWS = 4 << 10;

  private final Split split;
  private final TableShape shape;
  private final ParquetFileReader reader;
  private final MessageColumnIO columns;
  private final RowNumbers numbers;
  private final BlockBuilder builder;
  private @Nullable RecordReader<RowNumbers> group;
  private long left;
  private long row = -1;
  private long rows;

  private ParquetPoints(Split split, int file, TableShape shape, ParquetFileReader reader) {
    MessageType schema = reader.getFileMetaData().getSchema();
    this.split = split;
    this.shape = shape;
    this.reader = reader;
    this.columns = new ColumnIOFactory().getColumnIO(schema);
    this.numbers = new RowNumbers(schema, shape.label());
    this.builder = new BlockBuilder(file, shape.features().size());
  }

  /**
   * Opens a split.
   *
   * @param file place of its file among the inputs
   */
  static ParquetPoints open(Split split, int file, TableShape shape) {
    return RowFiles.open(
        split.file(), () -> new ParquetPoints(split, file, shape, reader(split.file(), split)));
  }

  private static ParquetFileReader reader(CheckedFile file, Split split) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(Path.of(file.path())),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withRange(split.start(), split.end())
            .build());
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
              try (ParquetFileReader reader = reader(file, Split.whole(file))) {
                return reader.getFileMetaData().getSchema();
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
      try {
        if (!nextRow()) {
          builder.rest().ifPresent(sink);
          return false;
        }
      } catch (IOException | RuntimeException e) { // The reader throws anything at damaged files.
        throw RowFiles.damaged(split.file(), "row " + (row + 2), e);
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
      builder.end(row, numbers.label()).ifPresent(sink);
    }
    return true;
  }

  private boolean nextRow() throws IOException {
    while (left == 0) {
      PageReadStore pages = reader.readNextRowGroup();
      if (pages == null) {
        return false;
      }
      left = pages.getRowCount();
      row = pages.getRowIndexOffset().orElse(row + 1) - 1;
      group = columns.getRecordReader(pages, numbers);
    }
    left--;
    row++;
    if (group != null) {
      group.read();
    }
    return true;
  }

  private BadInputException bad(int column) {
    String place = String.format(Locale.ROOT, "row %,d", row + 1);
    return new BadInputException(
        split.file().path(),
        place,
        "\"%s\" cannot be read at %s: there is no finite number in \"%s\"."
            .formatted(split.file().name(), place, shape.columns().get(column)),
        "Mend or remove this row, or choose that column as the label, which is not a feature.");
  }

  @Override
  public long bytesRead() {
    long all = reader.getRecordCount();
    return all == 0 ? 0 : Math.round((double) rows / all * (split.end() - split.start()));
  }

  @Override
  public long recordsRead() {
    return rows;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw RowFiles.damaged(split.file(), "its end", e);
    }
  }
}
