package hearth.app.log;

import java.io.IOException;
import java.io.InputStream;

/** A growing text that can be read from a place on. */
@FunctionalInterface
public interface LogSource {

  /**
   * Opens the text from byte {@code offset} to its present end. Blocks.
   *
   * @throws IOException when there is no text
   */
  InputStream open(long offset) throws IOException;
}
