package hearth.app.fx;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** A few buttons of which exactly one is on. */
public final class Segments {
  private Segments() {}

  /**
   * @param name what is chosen, for screen readers
   * @param label what an option is called
   */
  public static <T> SegmentedButton of(
      String name, List<T> options, T first, Function<T, String> label, Consumer<T> chosen) {
    SegmentedButton segments = new SegmentedButton();
    segments.getStyleClass().add("segments");
    segments.setAccessibleText(name);
    ToggleGroup group = new ToggleGroup();
    for (T option : options) {
      ToggleButton button = new ToggleButton(label.apply(option));
      button.setUserData(option);
      button.getStyleClass().add("small");
      button.setAccessibleText(name + ": " + button.getText());
      button.setToggleGroup(group);
      button.setSelected(option.equals(first));
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            // A click on the one that is on must not turn it off.
            button.setSelected(true);
            chosen.accept(option);
          });
      segments.getButtons().add(button);
    }
    segments.setToggleGroup(group);
    return segments;
  }
}
