package hearth.app.cluster;

import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.NodeState;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a worker, as the menu of its card and as its context menu. */
final class WorkerMenu {
  private final String node;
  private final NodeActions actions;
  private final MenuButton button;
  private WorkerChoices choices = WorkerChoices.of(NodeState.STARTING);

  WorkerMenu(String node, NodeActions actions) {
    this.node = node;
    this.actions = actions;
    button = new MenuButton(null, Ui.icon(Feather.MORE_VERTICAL));
    button.getItems().setAll(items());
    button.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    button.setAccessibleText(Messages.text("cluster.worker.more", ClusterLook.nodeName(node)));
  }

  MenuButton button() {
    return button;
  }

  /** A menu for where a person clicked. */
  ContextMenu contextMenu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items());
    enable(menu.getItems());
    return menu;
  }

  /** Offers what makes sense in this state. */
  void show(NodeState state) {
    choices = WorkerChoices.of(state);
    enable(button.getItems());
  }

  private List<MenuItem> items() {
    return List.of(
        item(
            "restart",
            Messages.text("cluster.worker.restart"),
            Feather.ROTATE_CW,
            () -> actions.restart(node)),
        item(
            "remove",
            Messages.text("cluster.worker.remove"),
            Feather.MINUS_CIRCLE,
            () -> actions.remove(node)),
        new SeparatorMenuItem(),
        item(
            "kill",
            Messages.text("cluster.worker.kill"),
            Feather.ZAP_OFF,
            () -> actions.kill(node)));
  }

  private static MenuItem item(String id, String text, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(text, Ui.icon(icon));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void enable(List<MenuItem> items) {
    items.get(0).setDisable(!choices.restart());
    items.get(1).setDisable(!choices.remove());
    items.get(3).setDisable(!choices.kill());
  }
}
