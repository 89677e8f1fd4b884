package hearth.app.shell;

import hearth.app.fx.Gap;
import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Notices at the window's lower right edge: the newest ones, and how many more there are, which a
 * person may unfold. Where they lie is {@link KeepClear}'s.
 */
final class NoticesView extends VBox {
  private static final double WIDTH = 360;

  /** So many are shown unasked: what happened, and what is to be said of it. */
  private static final int UNASKED = 2;

  private final Notices notices;
  private final Map<Notice, NoticeCard> cards = new HashMap<>();
  private final Button more;
  private final HBox bar;
  private boolean unfolded;

  NoticesView(Notices notices) {
    super(Gap.S);
    this.notices = notices;
    getStyleClass().add("notices");
    setPickOnBounds(false);
    setPrefWidth(WIDTH);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    more = Ui.button("", Feather.LAYERS, this::fold, "small");
    more.setId("notices-more");
    Button none =
        Ui.button(Messages.text("shell.notices.close"), Feather.X, this::closeAll, "small");
    none.setId("notices-close");
    bar = Ui.row(Gap.S, more, none);
    bar.setAlignment(Pos.CENTER_RIGHT);
    bar.setPickOnBounds(false);
    notices.shown().addListener((ListChangeListener<Notice>) change -> show());
    show();
  }

  private void fold() {
    unfolded = !unfolded;
    show();
  }

  private void closeAll() {
    List.copyOf(notices.shown()).forEach(notices::remove);
  }

  private void show() {
    List<Notice> all = notices.shown();
    cards.keySet().retainAll(all);
    int hidden = Math.max(0, all.size() - UNASKED);
    unfolded &= hidden > 0;
    List<Node> shown = new ArrayList<>();
    if (hidden > 0) {
      String text =
          unfolded
              ? Messages.text("shell.notices.fold")
              : Messages.text("shell.notices.more", hidden);
      more.setText(text);
      more.setAccessibleText(text.replace("_", ""));
      shown.add(bar);
    }
    all.stream().skip(unfolded ? 0 : hidden).map(this::card).forEach(shown::add);
    set(shown);
  }

  /** Who walks through the notices with the keys stays among them. */
  private void set(List<Node> shown) {
    Node focused = isFocusWithin() ? getScene().getFocusOwner() : null;
    getChildren().setAll(shown);
    if (focused != null) {
      Node next = focused.getScene() == null ? lookup(".notice-close") : focused;
      if (next != null) {
        next.requestFocus();
      }
    }
  }

  private NoticeCard card(Notice notice) {
    return cards.computeIfAbsent(
        notice, shown -> new NoticeCard(shown, () -> notices.remove(shown)));
  }
}
