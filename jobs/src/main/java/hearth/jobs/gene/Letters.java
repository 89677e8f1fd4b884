package hearth.jobs.gene;

import java.util.Arrays;

/** The letters of a sequence, without the numbers and spaces that stand between them. */
final class Letters {

  private static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

  private byte[] bytes = new byte[64 << 10];
  private int length;

  void clear() {
    length = 0;
  }

  /** Adds the letters of a line. */
  void add(byte[] line, int from, int to) {
    if ((long) length + to - from > bytes.length) {
      long wanted = Math.max((long) length + to - from, bytes.length + (bytes.length >> 1));
      bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_LENGTH, wanted));
    }
    for (int i = from; i < to; i++) {
      byte letter = line[i];
      if (letter > '9') {
        bytes[length++] = letter;
      }
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
