package hearth.jobs.sequence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that people wrote: UTF-8, or what was usual before it. */
public final class HeaderText {

  private HeaderText() {}

  /**
   * The text of the bytes {@code from} to {@code to} (excluded): UTF-8, and where they are not
   * that, Latin-1, in which every byte means something.
   */
  public static String decode(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }
}
