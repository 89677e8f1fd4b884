package hearth.app.shell;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.text.Messages;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/**
 * Tells of notices while the window is not in front: their number is in its title, as on a task
 * bar, and the desktop shows them. For the window's thread.
 */
final class AwayNotices {
  private final ObservableValue<Boolean> inFront;
  private final BooleanSupplier wanted;
  private final Consumer<String> desktop;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private int unseen;

  /**
   * @param inFront whether the window is
   * @param wanted whether the desktop is to show them
   * @param desktop shows one
   */
  AwayNotices(
      Notices notices,
      ObservableValue<Boolean> inFront,
      BooleanSupplier wanted,
      Consumer<String> desktop) {
    this.inFront = inFront;
    this.wanted = wanted;
    this.desktop = desktop;
    inFront.addListener((property, before, now) -> count(now ? 0 : unseen));
    notices
        .shown()
        .addListener(
            (ListChangeListener<Notice>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::tell);
                  }
                });
    count(0);
  }

  private void tell(Notice notice) {
    if (!inFront.getValue()) {
      count(unseen + 1);
      if (wanted.getAsBoolean()) {
        desktop.accept(notice.text());
      }
    }
  }

  private void count(int now) {
    unseen = now;
    title.set(now == 0 ? Messages.text("shell.title") : Messages.text("shell.title.unseen", now));
  }

  /** What the window is to be called. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }
}
