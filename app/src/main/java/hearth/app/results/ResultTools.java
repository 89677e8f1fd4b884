package hearth.app.results;

import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** What a person does with results of the list, by menu, by key or by button. */
final class ResultTools {
  private final ResultsViewModel model;
  private final DeletedResults deleted;
  private final CopyOut copies;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final Consumer<ResultItem> openFolder;

  /**
   * @param openFolder shows a result's folder in the system's file manager
   */
  ResultTools(
      ResultsViewModel model,
      DeletedResults deleted,
      CopyOut copies,
      Dialogs dialogs,
      FilePicker picker,
      Consumer<ResultItem> openFolder) {
    this.model = model;
    this.deleted = deleted;
    this.copies = copies;
    this.dialogs = dialogs;
    this.picker = picker;
    this.openFolder = openFolder;
  }

  DeletedResults deleted() {
    return deleted;
  }

  CopyOut copies() {
    return copies;
  }

  void rename(List<ResultItem> items) {
    if (items.size() == 1 && items.get(0).summary() != null) {
      NameDialog.show(dialogs, model, items.get(0));
    }
  }

  void tag(List<ResultItem> items) {
    List<ResultItem> results = results(items);
    if (!results.isEmpty()) {
      TagDialog.show(dialogs, model, results);
    }
  }

  void copy(List<ResultItem> items) {
    List<ResultItem> results = results(items);
    if (!results.isEmpty()) {
      picker.chooseFolder(
          Messages.text("results.copy.title"), folder -> copies.start(results, folder));
    }
  }

  void openFolder(ResultItem item) {
    openFolder.accept(item);
  }

  void delete(List<ResultItem> items) {
    deleted.delete(items);
  }

  private static List<ResultItem> results(List<ResultItem> items) {
    return items.stream().filter(item -> item.summary() != null).toList();
  }

  /** A menu's items for what is chosen. */
  List<MenuItem> menu(List<ResultItem> items) {
    List<ResultItem> results = results(items);
    MenuItem rename =
        item("rename", Messages.text("results.menu.rename"), Feather.EDIT_2, () -> rename(items));
    rename.setAccelerator(new KeyCodeCombination(KeyCode.F2));
    rename.setDisable(items.size() != 1 || results.isEmpty());
    MenuItem tag = item("tag", Messages.text("results.menu.tag"), Feather.TAG, () -> tag(items));
    tag.setAccelerator(new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN));
    tag.setDisable(results.isEmpty());
    MenuItem copy =
        item("copy", Messages.text("results.menu.copy"), Feather.COPY, () -> copy(items));
    copy.setDisable(results.isEmpty());
    MenuItem folder =
        item(
            "folder",
            Messages.text("results.menu.folder"),
            Feather.FOLDER,
            () -> openFolder(items.get(0)));
    folder.setDisable(items.size() != 1);
    MenuItem delete =
        item("delete", Messages.text("results.menu.delete"), Feather.TRASH_2, () -> delete(items));
    delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
    delete.setDisable(items.stream().noneMatch(ResultItem::ours));
    return Stream.of(rename, tag, new SeparatorMenuItem(), copy, folder, delete).toList();
  }

  private static MenuItem item(String id, String text, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(text, Ui.icon(icon));
    item.setId("result-menu-" + id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
