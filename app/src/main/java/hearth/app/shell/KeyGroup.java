package hearth.app.shell;

import hearth.app.text.Messages;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Keys that work in the same place, with what they do.
 *
 * @param title where they work
 */
record KeyGroup(String title, List<Line> lines) {
  /**
   * @param keys their names, as on a keyboard
   * @param what they do
   */
  record Line(List<String> keys, String what) {}

  /** Those of a page itself; empty for a page without keys of its own. */
  static List<KeyGroup> of(Page page) {
    return switch (page) {
      case CLUSTER -> List.of(charts(), copying());
      case JOBS -> List.of(jobs(), form(), charts(), copying());
      case RESULTS -> List.of(results(), charts(), copying());
      case SCALING -> List.of(list(Messages.text("keys.scaling")), charts(), copying());
      case DIAGNOSIS -> List.of();
    };
  }

  /** Those that work everywhere. */
  static KeyGroup window() {
    return new KeyGroup(
        Messages.text("keys.window"),
        List.of(
            line(Messages.text("keys.window.sheet"), key(KeyCode.F1)),
            line(
                Messages.text("keys.window.pages"),
                shortcut(Page.CLUSTER.key()),
                "…",
                shortcut(Page.DIAGNOSIS.key())),
            line(
                Messages.text("keys.window.scale"),
                shortcut(KeyCode.PLUS),
                shortcut(KeyCode.MINUS),
                shortcut(KeyCode.DIGIT0)),
            line(Messages.text("keys.window.next"), "Tab", "Shift+Tab"),
            line(Messages.text("keys.window.press"), Messages.text("key.space")),
            line(Messages.text("keys.window.letter"), Messages.text("key.letter")),
            line(Messages.text("keys.window.menu"), "↓", Messages.text("key.enter")),
            line(Messages.text("keys.window.escape"), "Esc")));
  }

  private static KeyGroup jobs() {
    return new KeyGroup(
        Messages.text("keys.jobs"),
        List.of(
            line(Messages.text("keys.jobs.choose"), "↑", "↓"),
            line(Messages.text("keys.jobs.several"), "Shift+↑", "Shift+↓"),
            line(Messages.text("keys.jobs.move"), "Alt+↑", "Alt+↓"),
            line(
                Messages.text("keys.jobs.ends"),
                "Alt+" + Messages.text("key.home"),
                "Alt+" + Messages.text("key.end")),
            line(Messages.text("keys.jobs.priority"), "1", "2", "3", "4"),
            line(Messages.text("keys.jobs.hold"), "H"),
            line(Messages.text("keys.jobs.cancel"), Messages.text("key.delete")),
            line(Messages.text("keys.jobs.menu"), "Shift+F10")));
  }

  private static KeyGroup form() {
    return new KeyGroup(
        Messages.text("keys.form"), List.of(line(Messages.text("keys.form.step"), "↑", "↓")));
  }

  private static KeyGroup results() {
    return new KeyGroup(
        Messages.text("keys.results"),
        List.of(
            line(Messages.text("keys.list.choose"), "↑", "↓"),
            line(Messages.text("keys.results.several"), "Shift+↑", "Shift+↓"),
            line(Messages.text("keys.results.open"), Messages.text("key.enter")),
            line(Messages.text("keys.results.search"), shortcut(KeyCode.F)),
            line(Messages.text("keys.results.rename"), key(KeyCode.F2)),
            line(Messages.text("keys.results.tags"), shortcut(KeyCode.T)),
            line(Messages.text("keys.results.delete"), Messages.text("key.delete")),
            line(Messages.text("keys.results.undo"), shortcut(KeyCode.Z)),
            line(Messages.text("keys.results.menu"), "Shift+F10")));
  }

  private static KeyGroup list(String title) {
    return new KeyGroup(title, List.of(line(Messages.text("keys.list.choose"), "↑", "↓")));
  }

  private static KeyGroup charts() {
    return new KeyGroup(
        Messages.text("keys.charts"),
        List.of(
            line(Messages.text("keys.charts.read"), "←", "→"),
            line(Messages.text("keys.charts.rows"), "↑", "↓"),
            line(
                Messages.text("keys.charts.ends"),
                Messages.text("key.home"),
                Messages.text("key.end")),
            line(Messages.text("keys.charts.zoom"), "+", "−"),
            line(Messages.text("keys.charts.move"), "Shift+←", "Shift+→"),
            line(Messages.text("keys.charts.all"), "0")));
  }

  private static KeyGroup copying() {
    return new KeyGroup(
        Messages.text("keys.copy"),
        List.of(line(Messages.text("keys.copy.rows"), shortcut(KeyCode.C))));
  }

  private static Line line(String what, String... keys) {
    return new Line(List.of(keys), what);
  }

  private static String key(KeyCode code) {
    return new KeyCodeCombination(code).getDisplayText();
  }

  private static String shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).getDisplayText();
  }
}
