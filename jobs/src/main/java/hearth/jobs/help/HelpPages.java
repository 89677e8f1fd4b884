package hearth.jobs.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a built-in job type computes, from what, and by whose method: a page for each, in English as
 * {@code TYPE.md}, in other languages as {@code TYPE_de.md} and so on.
 */
public final class HelpPages {

  private HelpPages() {}

  /** A type's page in English as Markdown; empty when it has none. */
  public static Optional<String> find(String type) {
    return read(type + ".md");
  }

  /** A type's page in a language, else in English; empty when it has none. */
  public static Optional<String> find(String type, Locale language) {
    return read(type + "_" + language + ".md").or(() -> find(type));
  }

  private static Optional<String> read(String name) {
    try (InputStream page = HelpPages.class.getResourceAsStream(name)) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
