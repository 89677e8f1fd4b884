package hearth.app.fx;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A list on the left and the chosen item's detail beside it. */
public final class ListPage extends HBox {
  private static final double LIST_WIDTH = 264;

  private final StackPane detail = new StackPane();

  public ListPage(ListView<?> list) {
    list.getStyleClass().add("side-list");
    list.setMinWidth(LIST_WIDTH);
    list.setPrefWidth(LIST_WIDTH);
    list.setMaxWidth(LIST_WIDTH);
    detail.getStyleClass().add("detail");
    detail.setMinWidth(0);
    HBox.setHgrow(detail, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(list, detail);
  }

  public void setDetail(Node node) {
    detail.getChildren().setAll(node);
  }
}
