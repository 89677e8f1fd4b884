package hearth.app.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one start to the next.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param theme light, dark, or as the system has it
 * @param onClose what happens to a running cluster when the window closes
 * @param place where the window was, or null before the first time
 * @param lastFolder where files were chosen last
 * @param desktop whether the desktop shows notices while the window is not in front
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WindowSettings(
    int schema,
    ThemeChoice theme,
    CloseChoice onClose,
    @Nullable Place place,
    @Nullable String lastFolder,
    @Nullable Boolean desktop) {

  public static final int SCHEMA = 1;

  /** What a new user has. */
  public static final WindowSettings FIRST =
      new WindowSettings(SCHEMA, ThemeChoice.SYSTEM, CloseChoice.ASK, null, null, true);

  /** A window's place on the screen, in pixels of the toolkit. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Place(double x, double y, double width, double height, boolean maximized) {}

  public WindowSettings withTheme(ThemeChoice choice) {
    return new WindowSettings(schema, choice, onClose, place, lastFolder, desktop);
  }

  public WindowSettings withOnClose(CloseChoice choice) {
    return new WindowSettings(schema, theme, choice, place, lastFolder, desktop);
  }

  public WindowSettings withPlace(Place newPlace) {
    return new WindowSettings(schema, theme, onClose, newPlace, lastFolder, desktop);
  }

  public WindowSettings withLastFolder(String folder) {
    return new WindowSettings(schema, theme, onClose, place, folder, desktop);
  }

  public WindowSettings withDesktop(boolean shows) {
    return new WindowSettings(schema, theme, onClose, place, lastFolder, shows);
  }

  /** Files of earlier versions do not say it. */
  public boolean tellsDesktop() {
    return desktop == null || desktop;
  }
}
