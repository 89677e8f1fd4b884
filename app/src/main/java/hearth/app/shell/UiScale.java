package hearth.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How large everything in the window is wanted, in per cent; remembered. */
final class UiScale {
  /** The sizes to choose from. */
  static final List<Integer> CHOICES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  static final int USUAL = 100;

  private final SettingsStore settings;
  private final ReadOnlyIntegerWrapper percent;

  UiScale(SettingsStore settings) {
    this.settings = settings;
    this.percent = new ReadOnlyIntegerWrapper(settings.get().percent());
  }

  ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  void choose(int wanted) {
    settings.update(s -> s.withScale(wanted));
    percent.set(wanted);
  }

  /** To the next larger choice, if there is one. */
  void larger() {
    CHOICES.stream().filter(choice -> choice > percent.get()).findFirst().ifPresent(this::choose);
  }

  /** To the next smaller choice, if there is one. */
  void smaller() {
    CHOICES.stream()
        .filter(choice -> choice < percent.get())
        .reduce((smaller, larger) -> larger)
        .ifPresent(this::choose);
  }

  /** To the size that Hearth has at first. */
  void usual() {
    choose(USUAL);
  }
}
