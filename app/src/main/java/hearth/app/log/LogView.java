package hearth.app.log;

import atlantafx.base.controls.CustomTextField;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Lines of a log with filter, wrap and follow. Scrolling up stops following. */
public final class LogView extends VBox {
  private static final KeyCodeCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ObservableList<String> lines;
  private final ListView<String> list;
  private final BooleanProperty follow = new SimpleBooleanProperty(true);
  private final BooleanProperty wrap = new SimpleBooleanProperty(false);
  private final CustomTextField filter = new CustomTextField();
  private boolean behind;

  public LogView(ObservableList<String> lines) {
    super(Gap.S);
    this.lines = lines;
    this.list = new ListView<>(lines);
    getStyleClass().add("log-view");
    list.getStyleClass().add("log-lines");
    list.setAccessibleText(Messages.text("log.lines"));
    list.setPlaceholder(Ui.label(Messages.text("log.empty"), "muted"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new LineCell(wrap));
    list.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            copySelected();
            event.consume();
          }
        });
    list.addEventFilter(
        ScrollEvent.SCROLL,
        event -> {
          if (event.getDeltaY() > 0) {
            follow.set(false);
          }
        });
    lines.addListener((ListChangeListener<String>) change -> toEndIfFollowing());
    follow.addListener((property, before, now) -> toEndIfFollowing());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar(), list);
    toEndIfFollowing();
  }

  /** The text that a person filters by. */
  public CustomTextField filterField() {
    return filter;
  }

  private HBox bar() {
    filter.setPromptText(Messages.text("log.filter"));
    filter.setAccessibleText(Messages.text("log.filter"));
    filter.setLeft(Ui.icon(Feather.SEARCH));
    filter.getStyleClass().add("small");
    HBox.setHgrow(filter, Priority.ALWAYS);
    Label count = Ui.label("", "caption");
    count
        .textProperty()
        .bind(Bindings.createStringBinding(() -> Messages.text("log.count", lines.size()), lines));
    count.setMinWidth(USE_PREF_SIZE);
    return Ui.row(
        Gap.S,
        filter,
        count,
        toggle(Messages.text("log.wrap"), Feather.CORNER_DOWN_LEFT, wrap),
        toggle(Messages.text("log.follow"), Feather.CHEVRONS_DOWN, follow));
  }

  private static ToggleButton toggle(String name, Feather icon, BooleanProperty state) {
    ToggleButton button = new ToggleButton(name, Ui.icon(icon));
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.selectedProperty().bindBidirectional(state);
    return button;
  }

  private void toEndIfFollowing() {
    behind = true;
    requestLayout();
  }

  /** The list scrolls to a line only once it has counted it, which it does when it is laid out. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (behind && follow.get() && !lines.isEmpty()) {
      list.layout();
      list.scrollTo(lines.size() - 1);
    }
    behind = false;
  }

  private void copySelected() {
    List<String> selected = List.copyOf(list.getSelectionModel().getSelectedItems());
    ClipboardContent content = new ClipboardContent();
    content.putString(String.join(System.lineSeparator(), selected));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** One line, which takes several rows while wrapping. */
  private static final class LineCell extends ListCell<String> {
    LineCell(BooleanProperty wrap) {
      wrapTextProperty().bind(wrap);
      getStyleClass().add("log-line");
      setMinWidth(0);
      wrap.addListener((property, before, now) -> fit(now));
      fit(wrap.get());
    }

    private void fit(boolean wrapping) {
      prefWidthProperty().unbind();
      if (wrapping) {
        setPrefWidth(0);
      } else {
        setPrefWidth(USE_COMPUTED_SIZE);
      }
    }

    @Override
    protected void updateItem(String line, boolean isEmpty) {
      super.updateItem(line, isEmpty);
      setText(isEmpty ? null : line);
    }
  }
}
