package hearth.jobs.kmeans;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.TextLines;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a table is to be read.
 *
 * @param separator what parts the cells of one that is text
 * @param columns names of its columns, {@code column N} where the table has no header
 * @param header whether its first line holds those names
 * @param label index of the column that names the points, or -1
 */
public record TableShape(char separator, List<String> columns, boolean header, int label)
    implements Serializable {

  /** Finds the label by itself: the first column, where it holds no numbers. */
  public static final String AUTO = "";

  private static final String SEPARATORS = "\t,;";

  public TableShape {
    columns = List.copyOf(columns);
  }

  /**
   * Looks at the first two lines of a table, or at the schema of one in Parquet.
   *
   * @param label name of the column that names the points, or its number from 1, or {@link #AUTO}
   * @throws BadInputException when there is no such column, or the file cannot be read
   */
  public static TableShape of(CheckedFile file, String label) {
    return file.format() == InputFormat.PARQUET
        ? ParquetPoints.shape(file, label)
        : ofText(file, label);
  }

  private static TableShape ofText(CheckedFile file, String label) {
    String first;
    String second;
    try (TextLines lines = new TextLines(file, 0)) {
      first = lines.next() ? lines.text(0) : "";
      second = lines.next() ? lines.text(0) : first;
    }
    char separator = separator(first);
    List<String> cells = cells(first, separator);
    List<String> data = cells(second, separator);
    // A header has a word where the next line has a number.
    boolean header = false;
    for (int i = 0; i < Math.min(cells.size(), data.size()); i++) {
      header |= !isNumber(cells.get(i)) && isNumber(data.get(i));
    }
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.add(header ? cells.get(i) : "column " + (i + 1));
    }
    return new TableShape(
        separator, columns, header, label(file, "line 1", label, columns, isNumber(data.get(0))));
  }

  /**
   * The place of the column that names the points, or -1.
   *
   * @param place where the file tells its columns
   * @param firstIsNumber whether the first column holds numbers
   * @throws BadInputException when there is no such column
   */
  static int label(
      CheckedFile file, String place, String label, List<String> columns, boolean firstIsNumber) {
    if (label.isBlank()) {
      return firstIsNumber ? -1 : 0;
    }
    int named = columns.indexOf(label.strip());
    if (named >= 0) {
      return named;
    }
    if (label.strip().matches("\\d{1,6}")) {
      int number = Integer.parseInt(label.strip());
      if (number >= 1 && number <= columns.size()) {
        return number - 1;
      }
    }
    throw new BadInputException(
        file.path(),
        place,
        "\"%s\" has no column \"%s\": it has %s."
            .formatted(file.name(), label.strip(), shown(columns)),
        "Give the name of a column, or its number from 1.");
  }

  private static String shown(List<String> columns) {
    return columns.size() <= 20
        ? String.join(", ", columns)
        : String.join(", ", columns.subList(0, 20)) + ", …";
  }

  private static char separator(String line) {
    for (char separator : SEPARATORS.toCharArray()) {
      if (line.indexOf(separator) >= 0) {
        return separator;
      }
    }
    return ',';
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(Pattern.quote("" + separator), -1)) {
      String bare = cell.strip();
      boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
      cells.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
    return cells;
  }

  private static boolean isNumber(String cell) {
    try {
      JavaDoubleParser.parseDouble(cell);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Names of the features: all columns but the label. */
  public List<String> features() {
    List<String> features = new ArrayList<>(columns);
    if (label >= 0) {
      features.remove(label);
    }
    return features;
  }
}
