package hearth.app.fx;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list on the left and the chosen item's detail beside it. */
public final class ListPage extends HBox {
  private static final double LIST_WIDTH = 264;

  private final StackPane detail = new StackPane();
  private @Nullable Node kept;

  /**
   * @param chosen the item whose detail is shown, or null: follows the list, and the list it
   */
  public <T> ListPage(ListView<T> list, ObjectProperty<@Nullable T> chosen) {
    this(list, LIST_WIDTH);
    list.getStyleClass().add("side-list");
    follow(list.getSelectionModel(), chosen);
  }

  /**
   * @param side has the list, and lets the page know what is chosen by itself
   */
  public ListPage(Region side, double width) {
    side.setMinWidth(width);
    side.setPrefWidth(width);
    side.setMaxWidth(width);
    detail.getStyleClass().add("detail");
    detail.setMinWidth(0);
    HBox.setHgrow(detail, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(side, detail);
  }

  private static <T> void follow(
      MultipleSelectionModel<T> selection, ObjectProperty<@Nullable T> chosen) {
    selection
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                chosen.set(now);
              }
            });
    chosen.addListener((property, before, now) -> select(selection, now));
    select(selection, chosen.get());
  }

  private static <T> void select(MultipleSelectionModel<T> selection, @Nullable T item) {
    if (item == null) {
      selection.clearSelection();
    } else {
      selection.select(item);
    }
  }

  /** Shows a detail in place of the one before. */
  public void setDetail(Node node) {
    List<Node> children = detail.getChildren();
    children.removeIf(other -> !other.equals(kept) && !other.equals(node));
    if (kept != null) {
      Ui.show(kept, kept.equals(node));
    }
    if (!children.contains(node)) {
      children.add(node);
    }
  }

  /** A detail that comes again: in between it is hidden, since to style it anew takes long. */
  public void keep(Node node) {
    kept = node;
  }
}
