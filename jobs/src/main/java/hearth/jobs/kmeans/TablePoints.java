package hearth.jobs.kmeans;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.TextLines;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a split of a table as points. A row belongs to the split that holds its first byte.
 * Cells may be in quotes; a separator within quotes is not understood.
 */
final class TablePoints implements PointReader {

  /** So many lines at once. */
  private static final int LINES = 4 << 10;

  private final Split split;
  private final TableShape shape;
  private final TextLines lines;
  private final BlockBuilder builder;
  private long rows;
  private boolean done;

  /**
   * @param file place of the file among the inputs
   */
  TablePoints(Split split, int file, TableShape shape) {
    this.split = split;
    this.shape = shape;
    this.builder = new BlockBuilder(file, shape.features().size());
    // From the byte before, to see whether the split starts with a line.
    this.lines = new TextLines(split.file(), Math.max(0, split.start() - 1));
    if (split.start() > 0 || shape.header()) {
      lines.next();
    }
  }

  @Override
  public boolean advance(Consumer<PointBlock> sink) {
    for (int i = 0; i < LINES && !done; i++) {
      if (!lines.next() || lines.offset() >= split.end()) {
        done = true;
        builder.rest().ifPresent(sink);
      } else if (!lines.isBlank()) {
        row(sink);
      }
    }
    return !done;
  }

  private void row(Consumer<PointBlock> sink) {
    int at = builder.begin();
    int cell = lines.from();
    @Nullable String id = null;
    for (int column = 0; column < shape.columns().size(); column++) {
      if (cell > lines.to()) {
        throw cells(column);
      }
      int end = cell;
      while (end < lines.to() && lines.buffer()[end] != shape.separator()) {
        end++;
      }
      if (column == shape.label()) {
        id = text(cell, end);
      } else {
        builder.values()[at++] = number(cell, end, column);
      }
      cell = end + 1;
    }
    if (cell <= lines.to()) {
      throw cells(shape.columns().size() + 1);
    }
    rows++;
    builder.end(lines.offset(), id).ifPresent(sink);
  }

  private double number(int from, int to, int column) {
    int start = isQuoted(from, to) ? from + 1 : from;
    int end = isQuoted(from, to) ? to - 1 : to;
    try {
      double value = JavaDoubleParser.parseDouble(lines.buffer(), start, end - start);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The same sentence: the remedy is the same.
    }
    BadInputException bad =
        lines.bad(
            "\"%s\" in \"%s\" is no finite number."
                .formatted(text(from, to), shape.columns().get(column)),
            "Mend or remove this row, or choose that column as the label, which is not a feature.");
    throw bad;
  }

  private BadInputException cells(int found) {
    return lines.bad(
        "it has %s cells, and the table's first line has %d."
            .formatted(
                found > shape.columns().size() ? "more" : "only " + found, shape.columns().size()),
        "Mend this row.");
  }

  private String text(int from, int to) {
    boolean quoted = isQuoted(from, to);
    return new String(
            lines.buffer(),
            quoted ? from + 1 : from,
            to - from - (quoted ? 2 : 0),
            StandardCharsets.UTF_8)
        .strip();
  }

  private boolean isQuoted(int from, int to) {
    return to - from > 1 && lines.buffer()[from] == '"' && lines.buffer()[to - 1] == '"';
  }

  @Override
  public long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public long recordsRead() {
    return rows;
  }

  @Override
  public void close() {
    lines.close();
  }
}
