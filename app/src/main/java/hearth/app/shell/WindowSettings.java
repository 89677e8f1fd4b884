package hearth.app.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import hearth.app.metrics.Lookback;
import hearth.app.results.ExportChoice;
import hearth.app.text.Language;
import java.util.Locale;
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
 * @param lookback how far back the charts of the cluster reach
 * @param charts whether these are shown
 * @param language of the texts, or null for the system’s
 * @param scale how large everything is, in per cent, or null for the usual size
 * @param exports how charts were exported last, or null before the first time
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WindowSettings(
    int schema,
    ThemeChoice theme,
    CloseChoice onClose,
    @Nullable Place place,
    @Nullable String lastFolder,
    @Nullable Boolean desktop,
    @Nullable Lookback lookback,
    @Nullable Boolean charts,
    @Nullable Language language,
    @Nullable Integer scale,
    @Nullable ExportChoice exports) {

  public static final int SCHEMA = 1;

  /** What a new user has. */
  public static final WindowSettings FIRST =
      new WindowSettings(
          SCHEMA,
          ThemeChoice.SYSTEM,
          CloseChoice.ASK,
          null,
          null,
          true,
          null,
          null,
          null,
          null,
          null);

  /** A window's place on the screen, in pixels of the toolkit. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Place(double x, double y, double width, double height, boolean maximized) {}

  public WindowSettings withTheme(ThemeChoice choice) {
    return new WindowSettings(
        schema,
        choice,
        onClose,
        place,
        lastFolder,
        desktop,
        lookback,
        charts,
        language,
        scale,
        exports);
  }

  public WindowSettings withOnClose(CloseChoice choice) {
    return new WindowSettings(
        schema,
        theme,
        choice,
        place,
        lastFolder,
        desktop,
        lookback,
        charts,
        language,
        scale,
        exports);
  }

  public WindowSettings withPlace(Place newPlace) {
    return new WindowSettings(
        schema,
        theme,
        onClose,
        newPlace,
        lastFolder,
        desktop,
        lookback,
        charts,
        language,
        scale,
        exports);
  }

  public WindowSettings withLastFolder(String folder) {
    return new WindowSettings(
        schema, theme, onClose, place, folder, desktop, lookback, charts, language, scale, exports);
  }

  public WindowSettings withDesktop(boolean shows) {
    return new WindowSettings(
        schema,
        theme,
        onClose,
        place,
        lastFolder,
        shows,
        lookback,
        charts,
        language,
        scale,
        exports);
  }

  public WindowSettings withCharts(Lookback reach, boolean shown) {
    return new WindowSettings(
        schema, theme, onClose, place, lastFolder, desktop, reach, shown, language, scale, exports);
  }

  public WindowSettings withLanguage(@Nullable Language choice) {
    return new WindowSettings(
        schema,
        theme,
        onClose,
        place,
        lastFolder,
        desktop,
        lookback,
        charts,
        choice,
        scale,
        exports);
  }

  public WindowSettings withScale(int percent) {
    return new WindowSettings(
        schema,
        theme,
        onClose,
        place,
        lastFolder,
        desktop,
        lookback,
        charts,
        language,
        percent,
        exports);
  }

  public WindowSettings withExports(ExportChoice choice) {
    return new WindowSettings(
        schema,
        theme,
        onClose,
        place,
        lastFolder,
        desktop,
        lookback,
        charts,
        language,
        scale,
        choice);
  }

  /** How large everything is, in per cent: a size that there is to choose from. */
  public int percent() {
    return scale != null && UiScale.CHOICES.contains(scale) ? scale : UiScale.USUAL;
  }

  /** The language that was chosen, else the one of this computer. */
  public Language spoken() {
    return language == null ? Language.of(Locale.getDefault()) : language;
  }

  /** Files of earlier versions do not say it. */
  public boolean tellsDesktop() {
    return desktop == null || desktop;
  }
}
