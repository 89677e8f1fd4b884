package hearth.cluster.results;

import java.util.List;

/**
 * A table of a result as its file has it.
 *
 * @param file the file's name
 * @param titles the columns' titles; empty when the file has none
 * @param rows the first rows, each of one text for every column
 * @param whole whether these are all its rows
 */
public record ResultTable(
    String file, List<String> titles, List<List<String>> rows, boolean whole) {
  public ResultTable {
    titles = List.copyOf(titles);
    rows = List.copyOf(rows);
  }
}
