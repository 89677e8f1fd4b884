package hearth.jobs.sequence;

/**
 * A table as text: its first lines have the same number of cells, two or more, whichever of the
 * three usual letters parts them. Cells in quotes may hold anything.
 */
final class TableHead implements FormatHead {

  private static final String SEPARATORS = ",\t;";
  private static final int ROWS = 10;

  @Override
  public InputFormat format() {
    return InputFormat.CSV;
  }

  @Override
  public boolean fits(Head head) {
    return !head.isBinary()
        && !head.isKnownOther()
        && SEPARATORS.chars().anyMatch(separator -> isTable(head, separator));
  }

  private static boolean isTable(Head head, int separator) {
    int cells = 0; // Of the first row.
    int rows = 0;
    int inRow = 1;
    int inLine = 0;
    boolean quoted = false;
    for (byte b : head.bytes()) {
      if (b == '"') {
        quoted = !quoted;
      } else if (b == separator && !quoted) {
        inRow++;
      } else if (b == '\n' && !quoted) {
        if (rows == 0) {
          cells = inRow;
        }
        if (inLine == 0 || inRow < 2 || inRow != cells) {
          return false;
        }
        if (++rows == ROWS) {
          return true;
        }
        inRow = 1;
        inLine = -1;
      }
      inLine++;
    }
    boolean lastWithoutEnd = head.whole() && inLine > 0;
    return lastWithoutEnd ? rows >= 1 && inRow == cells : rows >= 2;
  }
}
