package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The results as cards, several of which can be chosen, and the search above them. */
final class ResultListPane extends VBox {
  private final ResultsViewModel model;
  private final ResultTools tools;
  private final Runnable open;
  private final TextField search = new TextField();
  private final ListView<ResultItem> list;
  private boolean following;

  /**
   * @param open puts the focus into the result that is open
   */
  ResultListPane(
      ResultsViewModel model,
      ResultTools tools,
      Format format,
      InstantSource clock,
      ObservableValue<Boolean> dark,
      Runnable open) {
    this.model = model;
    this.tools = tools;
    this.open = open;
    list = new ListView<>(model.results());
    list.setId("result-list");
    list.setMinWidth(0);
    list.getStyleClass().add("side-list");
    list.setAccessibleText(Messages.text("results.list.name"));
    list.setAccessibleHelp(Messages.text("results.list.help"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Previews previews = new Previews(model.catalog(), model.tasks());
    list.setCellFactory(view -> new ResultCard(model, previews, format, clock, dark));
    list.setPlaceholder(nothingFound());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    ContextMenu menu = new ContextMenu();
    menu.setOnShowing(event -> menu.getItems().setAll(tools.menu(model.chosenProperty().get())));
    // A menu without items is never shown, and so never asked for them.
    menu.getItems().setAll(tools.menu(List.of()));
    list.setContextMenu(menu);
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox bar = new HBox(Gap.S, searchField());
    bar.getStyleClass().add("filter-bar");
    getChildren().addAll(bar, list);
    selection()
        .getSelectedItems()
        .addListener((ListChangeListener<ResultItem>) change -> tellModel());
    model.arrangedProperty().addListener((property, before, now) -> follow());
    model.chosenProperty().addListener((property, before, now) -> follow());
    // A name or a tag is no change of the list.
    model.library().addedProperty().addListener((property, before, now) -> list.refresh());
    follow();
  }

  private TextField searchField() {
    search.setId("result-search");
    search.setPromptText(Messages.text("results.search"));
    search.setAccessibleText(Messages.text("results.search.name"));
    search.setTooltip(new Tooltip(Messages.text("results.search.name")));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            event.consume();
          }
        });
    HBox.setHgrow(search, Priority.ALWAYS);
    return search;
  }

  private VBox nothingFound() {
    var clear =
        Ui.button(
            Messages.text("results.search.clear"), Feather.X, () -> model.searchProperty().set(""));
    clear.setId("result-search-clear");
    VBox box =
        Ui.column(Gap.M, Ui.paragraph(Messages.text("results.search.nothing"), "muted"), clear);
    box.getStyleClass().add("placeholder");
    return box;
  }

  private MultipleSelectionModel<ResultItem> selection() {
    return list.getSelectionModel();
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void key(KeyEvent event) {
    List<ResultItem> chosen = model.chosenProperty().get();
    boolean shortcut = event.isShortcutDown();
    switch (event.getCode()) {
      case F2 -> tools.rename(chosen);
      case DELETE, BACK_SPACE -> tools.delete(chosen);
      case ENTER -> open.run();
      case T -> {
        if (!shortcut) {
          return;
        }
        tools.tag(chosen);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void tellModel() {
    if (!following) {
      model.choose(
          List.copyOf(selection().getSelectedItems()).stream().filter(Objects::nonNull).toList());
    }
  }

  /** Selects what is chosen, wherever it is in the list now. */
  private void follow() {
    List<ResultItem> chosen = model.chosenProperty().get();
    List<Integer> wanted =
        chosen.stream().map(list.getItems()::indexOf).filter(index -> index >= 0).sorted().toList();
    if (following || wanted.equals(selection().getSelectedIndices().stream().sorted().toList())) {
      return;
    }
    following = true;
    selection().clearSelection();
    wanted.forEach(selection()::select);
    following = false;
    if (wanted.size() == 1) {
      list.scrollTo(Math.max(0, wanted.get(0) - 1));
    }
  }
}
