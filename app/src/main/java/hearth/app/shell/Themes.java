package hearth.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The window's colours: AtlantaFX's Primer, light or dark, with Hearth's own sheet above it. */
public final class Themes {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final SettingsStore settings;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final ChangeListener<ColorScheme> follow = (scheme, before, now) -> apply();

  public Themes(SettingsStore settings) {
    this.settings = settings;
    Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(follow));
    apply();
  }

  /** Gives a scene Hearth's style sheet and keeps its {@code :dark} state. */
  public void dress(Scene scene) {
    scene.getStylesheets().add(sheet("/hearth/app/fx/hearth.css"));
    scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
    dark.addListener((property, before, now) -> scene.getRoot().pseudoClassStateChanged(DARK, now));
  }

  public void choose(ThemeChoice choice) {
    settings.update(s -> s.withTheme(choice));
    apply();
  }

  public ThemeChoice choice() {
    return settings.get().theme();
  }

  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  private void apply() {
    boolean nowDark =
        switch (settings.get().theme()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    String theme = (nowDark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    if (!theme.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(theme);
    }
    dark.set(nowDark);
  }

  private static String sheet(String resource) {
    return Objects.requireNonNull(Themes.class.getResource(resource), resource).toExternalForm();
  }
}
