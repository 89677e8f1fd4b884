package hearth.cluster.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of tab-separated values of a result, read strictly: every fault names file and line. */
final class TsvFile {

  /** As many columns as the first row has. */
  private static final int AS_FIRST = -1;

  private static final char QUOTE = '"';

  /** What no cell begins with. */
  private static final char NONE = '\0';

  private final String place;
  private final byte[] content;
  private final char quote;
  private final @Nullable String fault;

  /**
   * @param place the file and its job, for messages
   * @param quoted whether a cell may stand in double quotes; else these are letters as others are,
   *     as in all tables that Hearth's own jobs write
   * @param fault what is wrong with the file as a whole, or null; told where no line is at fault
   */
  TsvFile(String place, byte[] content, boolean quoted, @Nullable String fault) {
    this.place = place;
    this.content = content;
    this.quote = quoted ? QUOTE : NONE;
    this.fault = fault;
  }

  /**
   * The rows of a table without a header.
   *
   * @throws ResultException when a row has not {@code columns} fields
   */
  List<Row> rows(int columns) throws ResultException {
    return read(columns);
  }

  /**
   * The rows below a header.
   *
   * @throws ResultException when the header is another one, or a row has more or fewer fields
   */
  List<Row> rows(List<String> header) throws ResultException {
    List<Row> rows = read(header.size());
    if (rows.isEmpty() || !rows.get(0).fields().equals(header)) {
      throw damaged(1, "the header should be " + String.join(", ", header));
    }
    return rows.subList(1, rows.size());
  }

  /**
   * The rows below a header whose last columns an earlier version of the file did not have.
   *
   * @param least how many columns every version has
   * @throws ResultException when the header is another one, or a row has more or fewer fields
   */
  List<Row> rows(List<String> header, int least) throws ResultException {
    List<Row> rows = read(AS_FIRST);
    int columns = rows.isEmpty() ? 0 : rows.get(0).fields().size();
    if ((columns != least && columns != header.size())
        || !rows.get(0).fields().equals(header.subList(0, columns))) {
      throw damaged(1, "the header should be " + String.join(", ", header));
    }
    return rows.subList(1, rows.size());
  }

  /**
   * All rows, each with as many fields as the first.
   *
   * @throws ResultException when a row has more or fewer
   */
  List<Row> rows() throws ResultException {
    return read(AS_FIRST);
  }

  /**
   * To be called when all rows were good.
   *
   * @throws ResultException when the file is still not what the job wrote
   */
  void requireWhole() throws ResultException {
    if (fault != null) {
      throw damaged(fault);
    }
  }

  /** Says that the file as a whole is wrong. */
  ResultException damaged(String what) {
    return new ResultException("%s is damaged: %s. Run the job again.".formatted(place, what));
  }

  private ResultException damaged(long line, String what) {
    return new ResultException(
        "%s is damaged in line %d: %s. Run the job again.".formatted(place, line, what));
  }

  /**
   * Gives each row to {@code use} as it is read: of a large table not all are in memory at once.
   * Each has as many fields as the first.
   *
   * @throws ResultException when a row has more or fewer, or {@code use} refuses one
   */
  void forEach(RowUse use) throws ResultException {
    read(AS_FIRST, use);
  }

  private List<Row> read(int columns) throws ResultException {
    List<Row> rows = new ArrayList<>();
    read(columns, rows::add);
    return rows;
  }

  private void read(int columns, RowUse use) throws ResultException {
    int wanted = columns;
    long line = 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator('\t')
            .quoteCharacter(quote)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
      for (CsvRecord record : reader) {
        line = record.getStartingLineNumber();
        if (wanted == AS_FIRST) {
          wanted = record.getFieldCount();
        } else if (record.getFieldCount() != wanted) {
          throw damaged(line, "%d columns instead of %d".formatted(record.getFieldCount(), wanted));
        }
        use.use(new Row(this, line, record.getFields()));
      }
    } catch (ResultException e) {
      throw e;
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw damaged(line, "it is no table of tab-separated values");
    }
  }

  /** What is done with a row. */
  interface RowUse {

    /**
     * Takes a row.
     *
     * @throws ResultException when something is wrong with it
     */
    void use(Row row) throws ResultException;
  }

  /** One line. */
  record Row(TsvFile file, long line, List<String> fields) {

    String text(int column) {
      return fields.get(column);
    }

    /** A whole number that is not below {@code least}. */
    long number(int column, long least) throws ResultException {
      try {
        long value = Long.parseLong(fields.get(column));
        if (value >= least) {
          return value;
        }
      } catch (NumberFormatException e) {
        // The same sentence as for one that is too small.
      }
      throw wrong("\"%s\" should be a whole number from %d".formatted(fields.get(column), least));
    }

    /** A finite number that is not negative. */
    double decimal(int column) throws ResultException {
      double value = parsed(column);
      if (value >= 0) {
        return value;
      }
      throw wrong("\"%s\" should be a number from 0".formatted(fields.get(column)));
    }

    /** A finite number that is not negative, or NaN where the cell is empty. */
    double decimalOrNone(int column) throws ResultException {
      return fields.get(column).isEmpty() ? Double.NaN : decimal(column);
    }

    /** A finite number of either sign. */
    double signed(int column) throws ResultException {
      double value = parsed(column);
      if (!Double.isNaN(value)) {
        return value;
      }
      throw wrong("\"%s\" should be a number".formatted(fields.get(column)));
    }

    /** A share from 0 to 1. */
    double share(int column) throws ResultException {
      double value = parsed(column);
      if (value >= 0 && value <= 1) {
        return value;
      }
      throw wrong("\"%s\" should be a number from 0 to 1".formatted(fields.get(column)));
    }

    /** A finite number, or none where there is no such. */
    private double parsed(int column) {
      try {
        double value = Double.parseDouble(fields.get(column));
        return Double.isFinite(value) ? value : Double.NaN;
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    ResultException wrong(String what) {
      return file.damaged(line, what);
    }
  }
}
