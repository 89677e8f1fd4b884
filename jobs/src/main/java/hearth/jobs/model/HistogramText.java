package hearth.jobs.model;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.TextLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a k-mer histogram as Jellyfish ({@code histo}), KMC ({@code transform … histogram}),
 * GenomeScope and Hearth write it: on each line a multiplicity and how many distinct k-mers have
 * it, whole numbers with tabs or spaces between. Empty lines and lines that begin with {@code #}
 * are passed over. Rows without k-mers are kept out of the result.
 */
public final class HistogramText {

  private static final Pattern GAP = Pattern.compile("[ \\t]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final String REMEDY =
      "Choose the histogram that \"jellyfish histo\" or \"kmc_tools transform … histogram\" wrote:"
          + " each line a multiplicity and a number of k-mers.";
  private static final int SHOWN = 40;

  private final String file;
  private final SortedMap<Long, Long> bins = new TreeMap<>();
  private long number;
  private long previous = -1;
  private double total;

  private HistogramText(String file) {
    this.file = file;
  }

  /**
   * Reads all lines.
   *
   * @param file name of the file, for sentences
   * @throws BadInputException at the first line that is not one of a histogram
   */
  public static SortedMap<Long, Long> read(String file, BufferedReader lines) throws IOException {
    HistogramText text = new HistogramText(file);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      text.line(line);
    }
    return text.bins();
  }

  /**
   * Reads a file, plain or packed.
   *
   * @throws BadInputException at the first line that is not one of a histogram, or where the file
   *     cannot be read
   */
  public static SortedMap<Long, Long> read(CheckedFile file) {
    HistogramText text = new HistogramText(file.name());
    try (TextLines lines = new TextLines(file, 0)) {
      while (lines.next()) {
        text.line(lines.text(0));
      }
    }
    return text.bins();
  }

  private void line(String line) {
    number++;
    String row = line.strip();
    if (!row.isEmpty() && !row.startsWith("#")) {
      row(number, row);
    }
  }

  private SortedMap<Long, Long> bins() {
    if (bins.isEmpty()) {
      throw new BadInputException(
          file, null, "The file has no k-mers: no row of it counts any.", REMEDY);
    }
    return bins;
  }

  private void row(long line, String row) {
    String[] columns = GAP.split(row);
    if (columns.length != 2) {
      throw bad(
          line,
          "A row of a histogram has 2 columns, this one has "
              + columns.length
              + ": \""
              + shown(row)
              + "\".");
    }
    long multiplicity = number(line, 1, "multiplicity", columns[0]);
    long distinct = number(line, 2, "number of k-mers", columns[1]);
    if (multiplicity <= previous) {
      throw bad(
          line,
          "Multiplicities ascend, but "
              + multiplicity
              + " comes after "
              + previous
              + ": this may be two histograms in one file, or a list of k-mers.");
    }
    previous = multiplicity;
    total += (double) multiplicity * distinct;
    if (total >= Long.MAX_VALUE) {
      throw bad(line, "Up to here these are more k-mers than any sequencer reads: 2^63.");
    }
    if (multiplicity > 0 && distinct > 0) {
      bins.put(multiplicity, distinct);
    }
  }

  private long number(long line, int column, String what, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw bad(
          line,
          "Column "
              + column
              + " is the "
              + what
              + ", a whole number, but here is \""
              + shown(text)
              + "\".");
    }
    return Long.parseLong(text);
  }

  private BadInputException bad(long line, String problem) {
    return new BadInputException(file, "line " + line, problem, REMEDY);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
