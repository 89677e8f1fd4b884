package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text file from some place on, whatever it is packed with, as bytes: a line is the
 * bytes {@link #from} to {@link #to} of {@link #buffer}, without its line end, and is there until
 * the next call of {@link #next}.
 */
public final class TextLines implements Closeable {

  /** Text of annotation has no longer lines; a file without line ends is something else. */
  private static final int LONGEST = 16 << 20;

  /** Arrays have no more elements. */
  private static final int NO_LIMIT = Integer.MAX_VALUE - 16;

  private final CheckedFile file;
  private final TextInput input;
  private final byte[] block;
  private final int longest;
  private long blockStart;
  private int blockLength;
  private int at;

  /** The beginning of a line that goes on in the next block. */
  private byte[] carry = new byte[4 << 10];

  private int carried;
  private byte[] line;
  private int from;
  private int to;
  private long offset;

  /**
   * Opens a file.
   *
   * @param start offset of the first byte; in a file that is read from its start 0
   */
  public TextLines(CheckedFile file, long start) {
    this(file, start, BaseReader.BLOCK_BYTES);
  }

  TextLines(CheckedFile file, long start, int blockBytes) {
    this(file, start, blockBytes, LONGEST);
  }

  private TextLines(CheckedFile file, long start, int blockBytes, int longest) {
    this.file = file;
    this.longest = longest;
    this.block = new byte[blockBytes];
    this.line = block;
    this.input = new TextInput(file, start);
  }

  /** Opens a file whose lines may be as long as a chromosome. */
  public static TextLines ofAnyLength(CheckedFile file, long start) {
    return new TextLines(file, start, BaseReader.BLOCK_BYTES, NO_LIMIT);
  }

  /** Goes to the next line; false at the end of the file. */
  public boolean next() {
    if (at == blockLength && !fill()) {
      return false;
    }
    offset = blockStart + at;
    int end = Lines.end(block, at, blockLength);
    if (end < blockLength) {
      set(block, at, end);
      at = end + 1;
      return true;
    }
    carried = 0;
    carry(at, end);
    at = blockLength;
    while (fill()) {
      end = Lines.end(block, 0, blockLength);
      carry(0, end);
      at = Math.min(end + 1, blockLength);
      if (end < blockLength) {
        break;
      }
    }
    set(carry, 0, carried);
    return true;
  }

  private boolean fill() {
    blockStart = input.position();
    blockLength = Math.max(0, input.read(block));
    at = 0;
    return blockLength > 0;
  }

  private void carry(int start, int end) {
    long wanted = (long) carried + end - start;
    if (wanted > longest) {
      throw bad(
          sentence("a line of \"%s\" is longer than %,d MB.", file.name(), longest >> 20),
          "Choose a text file with shorter lines.");
    }
    if (wanted > carry.length) {
      carry = Arrays.copyOf(carry, (int) Math.min(longest, Math.max(wanted, 2L * carry.length)));
    }
    System.arraycopy(block, start, carry, carried, end - start);
    carried = (int) wanted;
  }

  private void set(byte[] buffer, int start, int end) {
    line = buffer;
    from = start;
    to = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
  }

  /** Holds the line. Not a copy: read only. */
  public byte[] buffer() {
    return line;
  }

  /** Index of the line's first byte. */
  public int from() {
    return from;
  }

  /** The index behind the line's last byte. */
  public int to() {
    return to;
  }

  /** Where the line starts in the unpacked text, in bytes. */
  public long offset() {
    return offset;
  }

  /** Whether the line starts with these letters. */
  public boolean startsWith(String ascii) {
    if (to - from < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (line[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line holds nothing but spaces. */
  public boolean isBlank() {
    return text(0).isBlank();
  }

  /** The line from its {@code column}th byte on (from 0); empty where it is shorter. */
  public String text(int column) {
    int start = Math.min(from + column, to);
    return new String(line, start, to - start, StandardCharsets.UTF_8);
  }

  /** Bytes of text read so far. */
  public long bytesRead() {
    return input.taken();
  }

  /** The failure that this line cannot be read; its number goes before the problem. */
  public BadInputException bad(String problem, String remedy) {
    return bad(offset, problem, remedy);
  }

  /** The failure that the line at this offset cannot be read. */
  public BadInputException bad(long lineOffset, String problem, String remedy) {
    return bad(file, lineOffset, problem, remedy);
  }

  /** The failure that the line of a file at this offset cannot be read. */
  public static BadInputException bad(
      CheckedFile file, long lineOffset, String problem, String remedy) {
    String place = sentence("line %,d", Lines.numberAt(file, lineOffset));
    return new BadInputException(
        file.path(),
        place,
        sentence("\"%s\" cannot be read at %s: %s", file.name(), place, problem),
        remedy);
  }

  @Override
  public void close() {
    input.close();
  }
}
