package hearth.cluster.engine.docker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * Puts together what Docker sends of a log with times, {@code <time> <text>\n} for each message.
 * Docker's client hands it on in pieces as they come from the socket, and not message by message.
 */
final class TimedLines {

  /** Docker ends a message here when its line goes on; the next one has a time of its own. */
  static final int LONGEST = 16 * 1024;

  /** More than a time takes. */
  private static final int TIME = 64;

  private final BiConsumer<Instant, ByteBuffer> messages;
  private final byte[] message = new byte[TIME + LONGEST];
  private int length;

  /** Where the text begins in the message, once its time is whole. */
  private int text = -1;

  /**
   * @param messages takes each message: its time, and its text with the line's end. The text is
   *     valid only as long as the call lasts
   */
  TimedLines(BiConsumer<Instant, ByteBuffer> messages) {
    this.messages = messages;
  }

  /**
   * The next piece, of any length.
   *
   * @throws java.time.format.DateTimeParseException when it does not begin with a time
   */
  void add(byte[] piece) {
    for (byte next : piece) {
      message[length++] = next;
      if (text < 0) {
        text = next == ' ' || length == TIME ? length : -1;
      } else if (next == '\n' || length - text == LONGEST) {
        tell();
      }
    }
  }

  /** Nothing more comes: a line without an end is told as it is. */
  void end() {
    if (text >= 0) {
      tell();
    }
  }

  private void tell() {
    Instant at = Instant.parse(new String(message, 0, text - 1, StandardCharsets.US_ASCII));
    ByteBuffer told = ByteBuffer.wrap(message, text, length - text);
    length = 0;
    text = -1;
    messages.accept(at, told);
  }
}
