package hearth.app.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a growing UTF-8 text into lines. A line is given out once its end has arrived, or when the
 * text did not grow any more, so that no character is ever cut in two.
 */
final class LineCutter {
  private byte[] rest = {};

  /** The lines that {@code more} completes, without their ends (LF or CRLF). */
  List<String> cut(byte[] more) {
    if (more.length == 0) {
      return rest();
    }
    byte[] text = new byte[rest.length + more.length];
    System.arraycopy(rest, 0, text, 0, rest.length);
    System.arraycopy(more, 0, text, rest.length, more.length);
    List<String> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        lines.add(line(text, begin, i));
        begin = i + 1;
      }
    }
    rest = Arrays.copyOfRange(text, begin, text.length);
    return lines;
  }

  private List<String> rest() {
    if (rest.length == 0) {
      return List.of();
    }
    String line = line(rest, 0, rest.length);
    rest = new byte[0];
    return List.of(line);
  }

  private static String line(byte[] text, int begin, int end) {
    int trimmed = end > begin && text[end - 1] == '\r' ? end - 1 : end;
    return new String(text, begin, trimmed - begin, StandardCharsets.UTF_8);
  }
}
