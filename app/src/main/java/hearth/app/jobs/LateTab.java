package hearth.app.jobs;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;

/** A tab whose content is made when it is first opened: most people open one or two of a job's. */
final class LateTab<T extends Node> extends Tab {
  private final Supplier<T> make;
  private final UnaryOperator<Node> frame;
  private @Nullable T made;

  /**
   * @param make the content with all that is known by then
   * @param frame puts it into what scrolls it, or leaves it as it is
   */
  LateTab(String title, Supplier<T> make, UnaryOperator<Node> frame) {
    super(title);
    this.make = make;
    this.frame = frame;
    selectedProperty().addListener((property, before, now) -> open(now));
  }

  private void open(boolean now) {
    if (now && made == null) {
      T content = make.get();
      made = content;
      setContent(frame.apply(content));
    }
  }

  /** Forgets the content, which was about something else; an open tab gets its new one. */
  void reset() {
    made = null;
    setContent(null);
    open(isSelected());
  }

  /** Tells the content, if somebody has ever looked at it. */
  void ifMade(Consumer<T> news) {
    if (made != null) {
      news.accept(made);
    }
  }
}
