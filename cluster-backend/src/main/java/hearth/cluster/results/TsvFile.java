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

  private final String place;
  private final byte[] content;
  private final @Nullable String fault;

  /**
   * @param place the file and its job, for messages
   * @param fault what is wrong with the file as a whole, or null; told where no line is at fault
   */
  TsvFile(String place, byte[] content, @Nullable String fault) {
    this.place = place;
    this.content = content;
    this.fault = fault;
  }

  /**
   * The rows of a table without a header.
   *
   * @throws ResultException when a row has not {@code columns} fields
   */
  List<Row> rows(int columns) throws ResultException {
    return read(columns, 1);
  }

  /**
   * The rows below a header.
   *
   * @throws ResultException when the header is another one, or a row has more or fewer fields
   */
  List<Row> rows(List<String> header) throws ResultException {
    List<Row> rows = read(header.size(), 1);
    if (rows.isEmpty() || !rows.get(0).fields().equals(header)) {
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
    return read(AS_FIRST, 1);
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

  private List<Row> read(int columns, long firstLine) throws ResultException {
    List<Row> rows = new ArrayList<>();
    long line = firstLine;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator('\t')
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
      for (CsvRecord record : reader) {
        line = record.getStartingLineNumber();
        int wanted = columns != AS_FIRST || rows.isEmpty() ? columns : rows.get(0).fields().size();
        if (wanted != AS_FIRST && record.getFieldCount() != wanted) {
          throw damaged(line, "%d columns instead of %d".formatted(record.getFieldCount(), wanted));
        }
        rows.add(new Row(this, line, record.getFields()));
      }
      return rows;
    } catch (ResultException e) {
      throw e;
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw damaged(line, "it is no table of tab-separated values");
    }
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
      try {
        double value = Double.parseDouble(fields.get(column));
        if (value >= 0 && Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // The same sentence as for a negative one.
      }
      throw wrong("\"%s\" should be a number from 0".formatted(fields.get(column)));
    }

    ResultException wrong(String what) {
      return file.damaged(line, what);
    }
  }
}
