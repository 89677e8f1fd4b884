package hearth.app.log;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import hearth.app.fx.CopiedText;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Lines of a log with filter, wrap and follow. Scrolling up stops following. */
public final class LogView extends VBox {
  private static final KeyCodeCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final Duration TYPING = Duration.millis(150);

  private final ObservableList<String> lines;
  private final ListView<String> list;
  private final BooleanProperty follow = new SimpleBooleanProperty(true);
  private final BooleanProperty wrap = new SimpleBooleanProperty(false);
  private final CustomTextField wanted = new CustomTextField();
  private final BooleanProperty expression = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<LineFilter> filter =
      new ReadOnlyObjectWrapper<>(LineFilter.ALL);
  private final Tooltip wrong = new Tooltip();
  private final PauseTransition typing = new PauseTransition(TYPING);
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
    list.setCellFactory(view -> new LineCell(wrap, filter));
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
    // Not at each letter: looking through 100,000 lines takes longer than a frame.
    typing.setOnFinished(event -> applyFilter());
    wanted.textProperty().addListener((property, before, now) -> typing.playFromStart());
    expression.addListener((property, before, now) -> applyFilter());
    follow.addListener((property, before, now) -> toEndIfFollowing());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar(), list);
    toEndIfFollowing();
  }

  /** What a person filters by. */
  public ReadOnlyObjectProperty<LineFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  private void applyFilter() {
    String text = wanted.getText() == null ? "" : wanted.getText();
    LineFilter next = expression.get() ? LineFilter.expression(text) : LineFilter.text(text);
    boolean isWrong = !next.problem().isEmpty();
    wanted.pseudoClassStateChanged(Styles.STATE_DANGER, isWrong);
    wrong.setText(Messages.text("log.expression.wrong", next.problem()));
    wanted.setTooltip(isWrong ? wrong : null);
    wanted.setAccessibleHelp(isWrong ? wrong.getText() : "");
    filter.set(next);
    list.refresh(); // What is shown already is marked anew.
  }

  private HBox bar() {
    wanted.setPromptText(Messages.text("log.filter"));
    wanted.setAccessibleText(Messages.text("log.filter"));
    wanted.setLeft(Ui.icon(Feather.SEARCH));
    wanted.getStyleClass().add("small");
    HBox.setHgrow(wanted, Priority.ALWAYS);
    Label count = Ui.label("", "caption");
    count
        .textProperty()
        .bind(Bindings.createStringBinding(() -> Messages.text("log.count", lines.size()), lines));
    count.setMinWidth(USE_PREF_SIZE);
    return Ui.row(
        Gap.S,
        wanted,
        toggle(Messages.text("log.expression"), Feather.HASH, expression),
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
    CopiedText.put(String.join(System.lineSeparator(), selected));
  }
}
