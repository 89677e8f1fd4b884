package hearth.cluster.results;

import hearth.jobs.contract.ResultManifest.ResultFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads any table of a result, the first rows of a long one. */
final class ResultTableReader {

  /** As many as a person looks through; the rest is for other programs. */
  static final int ROWS = 5_000;

  /** What is read of a file at most. */
  static final int BYTES = 4 << 20;

  private static final String SUFFIX = ".tsv";
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");

  private ResultTableReader() {}

  /** Every table of a result, in the order in which the job wrote them. */
  static List<ResultTable> readAll(ResultFolder folder) throws IOException {
    List<ResultTable> tables = new ArrayList<>();
    for (ResultFile file : folder.files()) {
      if (file.name().endsWith(SUFFIX) && file.bytes() > 0) {
        tables.add(read(folder, file));
      }
    }
    return tables;
  }

  private static ResultTable read(ResultFolder folder, ResultFile file) throws IOException {
    boolean small = file.bytes() <= BYTES;
    TsvFile table = small ? folder.table(file.name()) : folder.beginning(file.name(), BYTES);
    List<List<String>> rows = table.rows().stream().map(TsvFile.Row::fields).toList();
    if (small) {
      table.requireWhole();
    }
    boolean titled = !rows.isEmpty() && !rows.get(0).stream().allMatch(ResultTableReader::isNumber);
    List<List<String>> below = titled ? rows.subList(1, rows.size()) : rows;
    int shown = Math.min(ROWS, below.size());
    return new ResultTable(
        file.name(),
        titled ? rows.get(0) : List.of(),
        below.subList(0, shown),
        small && shown == below.size());
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
