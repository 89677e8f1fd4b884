package hearth.app.shell;

import hearth.app.text.Messages;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** The window's pages, in the order of the navigation. */
public enum Page {
  CLUSTER(Feather.SERVER, KeyCode.DIGIT1),
  JOBS(Feather.ACTIVITY, KeyCode.DIGIT2),
  RESULTS(Feather.BAR_CHART_2, KeyCode.DIGIT3),
  SCALING(Feather.TRENDING_UP, KeyCode.DIGIT4),
  DIAGNOSIS(Feather.LIFE_BUOY, KeyCode.DIGIT5);

  private final Feather icon;
  private final KeyCode key;

  Page(Feather icon, KeyCode key) {
    this.icon = icon;
    this.key = key;
  }

  /** Its name, without the mark of the letter that opens it. */
  String title() {
    return Messages.text(Page.class, this).replaceFirst("\\(_.\\)|_", "");
  }

  Feather icon() {
    return icon;
  }

  /** The key that opens the page together with the system's shortcut key. */
  KeyCode key() {
    return key;
  }
}
