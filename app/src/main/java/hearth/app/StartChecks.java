package hearth.app;

import hearth.app.text.Messages;
import hearth.cluster.monitor.Problem;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the window needs from the computer. Without it JavaFX ends with a trace that helps nobody,
 * or crashes; here each lack is a sentence that names the package.
 */
final class StartChecks {
  private static final List<String> FONT_SUFFIXES = List.of(".ttf", ".otf", ".ttc", ".pfb");

  private final boolean linux;
  private final Map<String, String> environment;
  private final Predicate<String> hasLibrary;
  private final List<Path> fontFolders;

  /**
   * @param hasLibrary whether the system finds a shared library of this name
   */
  StartChecks(
      String system,
      Map<String, String> environment,
      Predicate<String> hasLibrary,
      List<Path> fontFolders) {
    this.linux = system.toLowerCase(Locale.ROOT).contains("linux");
    this.environment = Map.copyOf(environment);
    this.hasLibrary = hasLibrary;
    this.fontFolders = List.copyOf(fontFolders);
  }

  /** The checks of this computer. */
  static StartChecks ofThisComputer() {
    List<Path> fonts = new ArrayList<>();
    Stream.of("/usr/share/fonts", "/usr/local/share/fonts").map(Path::of).forEach(fonts::add);
    Path home = Path.of(System.getProperty("user.home", "/"));
    fonts.add(home.resolve(".local/share/fonts"));
    fonts.add(home.resolve(".fonts"));
    return new StartChecks(
        System.getProperty("os.name", ""), System.getenv(), StartChecks::isLoadable, fonts);
  }

  /** Looks for the first thing that the window lacks. */
  Optional<Problem> window() {
    if (!linux) {
      return Optional.empty();
    }
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    if (!headless && !isSet("DISPLAY")) {
      return Optional.of(
          isSet("WAYLAND_DISPLAY")
              ? new Problem(Messages.text("start.wayland"), Messages.text("start.wayland.remedy"))
              : new Problem(Messages.text("start.display"), Messages.text("start.display.remedy")));
    }
    if (!headless && !hasLibrary.test("libgtk-3.so.0")) {
      return Optional.of(
          new Problem(Messages.text("start.gtk"), Messages.text("start.gtk.remedy")));
    }
    if (!hasLibrary.test("libpangoft2-1.0.so.0")) {
      return Optional.of(
          new Problem(Messages.text("start.pango"), Messages.text("start.pango.remedy")));
    }
    return fontFolders.stream().anyMatch(StartChecks::hasFont)
        ? Optional.empty()
        : Optional.of(
            new Problem(Messages.text("start.fonts"), Messages.text("start.fonts.remedy")));
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  private static boolean hasFont(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(
          file -> {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return FONT_SUFFIXES.stream().anyMatch(name::endsWith);
          });
    } catch (IOException | java.io.UncheckedIOException e) {
      // A folder that cannot be read says nothing about fonts: JavaFX may find them elsewhere.
      return true;
    }
  }

  static boolean isLoadable(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
