package hearth.jobs.sequence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The head of a file, unpacked.
 *
 * @param bytes the first bytes, at most {@link InputCheck#HEAD_BYTES}
 * @param whole whether the file has no more than these
 */
record Head(byte[] bytes, boolean whole) {

  /** Whether it begins with such letters. */
  boolean startsWith(String letters) {
    byte[] start = letters.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** Whether it is no text. */
  boolean isBinary() {
    return Looks.binary(bytes);
  }

  /** Whether it is known to be something that no job reads. */
  boolean isKnownOther() {
    return Looks.like(bytes).isPresent();
  }

  /** Index of the first byte that is no line end, or the length. */
  int firstVisible() {
    int i = 0;
    while (i < bytes.length && (bytes[i] == '\n' || bytes[i] == '\r')) {
      i++;
    }
    return i;
  }

  /** The first whole lines, at most so many; the last one too where the file ends with it. */
  List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < bytes.length && lines.size() < most) {
      int end = Lines.end(bytes, start, bytes.length);
      if (end == bytes.length && !whole) {
        break;
      }
      int length = end > start && bytes[end - 1] == '\r' ? end - 1 - start : end - start;
      lines.add(new String(bytes, start, length, StandardCharsets.UTF_8));
      start = end + 1;
    }
    return lines;
  }
}
