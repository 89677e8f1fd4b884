package hearth.cluster.support;

import java.io.IOException;
import java.io.InputStream;

/**
 * A text of a support bundle.
 *
 * @param name its name in the bundle, with {@code /} between folders
 * @param source where it comes from
 */
record SupportPart(String name, Source source) {

  /** One that is not to be had, for a reason that the bundle tells. */
  static SupportPart missing(String name, String why) {
    return new SupportPart(
        name,
        () -> {
          throw new IOException(why);
        });
  }

  /** Opens a text. */
  @FunctionalInterface
  interface Source {

    /**
     * Opens the text, UTF-8, at its begin or, when it is long, nearer to its end. Blocks.
     *
     * @throws IOException when there is none
     */
    InputStream open() throws IOException;
  }
}
