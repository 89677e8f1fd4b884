package hearth.jobs.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a built-in job type computes, from what, and by whose method: a page for each. */
public final class HelpPages {

  private HelpPages() {}

  /** A type's page as Markdown; empty when it has none. */
  public static Optional<String> find(String type) {
    try (InputStream page = HelpPages.class.getResourceAsStream(type + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
