package hearth.jobs.sequence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first record of a FASTQ split. A line that starts with {@code @} is a header if the
 * second line after it starts with {@code +}: a quality line may start with {@code @} too, but the
 * second line after that is a sequence. Where that does not decide (at the end of a file, or in a
 * damaged one), lines are counted from the start of the file.
 */
public final class FastqStart {

  /** The rest of one record and the first three lines of the next always decide. */
  private static final int LINES_TO_LOOK_AT = 7;

  private final Split split;
  private final List<Line> lines = new ArrayList<>();

  private FastqStart(Split split) {
    this.split = split;
  }

  /** Where a line starts and what its first byte is. */
  private record Line(long start, byte first) {}

  /**
   * Offset of the first header at or behind the start of a split of a plain file. If there is none
   * in the split, the answer is the end of the split or more.
   */
  public static long after(Split split) {
    return new FastqStart(split).find();
  }

  private long find() {
    byte[] block = new byte[BaseReader.BLOCK_BYTES];
    boolean atLineStart = false;
    // From the byte before, to see whether the split starts with a line.
    try (TextInput input = new TextInput(split.file(), split.start() - 1)) {
      while (true) {
        long blockStart = input.position();
        int n = input.read(block);
        if (n < 0) {
          return counted();
        }
        int i = 0;
        while (i < n) {
          if (atLineStart) {
            lines.add(new Line(blockStart + i, block[i]));
            if (decided()) {
              return answer();
            }
          }
          i = Lines.end(block, i, n);
          atLineStart = i < n;
          i++;
        }
      }
    }
  }

  private boolean decided() {
    return lines.get(0).start() >= split.end()
        || lines.size() == LINES_TO_LOOK_AT
        || header() != null;
  }

  private long answer() {
    if (lines.get(0).start() >= split.end()) {
      return lines.get(0).start();
    }
    Line header = header();
    return header == null ? counted() : header.start();
  }

  private @Nullable Line header() {
    if (lines.size() < 3) {
      return null;
    }
    Line candidate = lines.get(lines.size() - 3);
    boolean separated = lines.get(lines.size() - 1).first() == '+';
    return candidate.first() == '@' && separated ? candidate : null;
  }

  private long counted() {
    if (lines.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long number = Lines.numberAt(split.file(), lines.get(0).start());
    for (Line line : lines) {
      if ((number - 1) % 4 == 0) {
        return line.start();
      }
      number++;
    }
    return Long.MAX_VALUE;
  }
}
