package hearth.app.fx;

import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Something that should not happen, happened.
 *
 * @param code short and the same for the same place in the code, so that two people can compare
 * @param message what it says, for the log's reader
 */
public record Fault(String code, String message) {
  private static final int FRAMES = 6;

  static Fault of(Throwable cause) {
    CRC32 crc = new CRC32();
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    update(crc, root.getClass().getName());
    Arrays.stream(root.getStackTrace())
        .limit(FRAMES)
        .forEach(frame -> update(crc, frame.getClassName() + '.' + frame.getMethodName()));
    String code = String.format(Locale.ROOT, "%08X", crc.getValue());
    String message = root.getMessage();
    return new Fault(
        code.substring(0, 4) + '-' + code.substring(4),
        message == null ? root.getClass().getSimpleName() : message);
  }

  private static void update(CRC32 crc, String text) {
    for (int i = 0; i < text.length(); i++) {
      crc.update(text.charAt(i));
    }
  }
}
