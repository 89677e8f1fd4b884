package hearth.app.cluster;

import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;

/** One small square for each core, filled while an executor holds it. */
final class CorePips extends TilePane {
  private static final int MOST = 32;
  private static final double GAP = 3;

  private int shownCores;
  private int shownUsed;

  CorePips() {
    super(GAP, GAP);
    getStyleClass().add("core-pips");
    setPrefColumns(8);
  }

  void show(int cores, int used) {
    if (cores == shownCores && used == shownUsed) {
      return;
    }
    shownCores = cores;
    shownUsed = used;
    int count = Math.min(cores, MOST);
    while (getChildren().size() > count) {
      getChildren().remove(getChildren().size() - 1);
    }
    while (getChildren().size() < count) {
      getChildren().add(new Region());
    }
    setPrefColumns(Math.clamp(count, 1, 8));
    for (int i = 0; i < count; i++) {
      getChildren().get(i).getStyleClass().setAll("core-pip", i < used ? "used" : "free");
    }
  }
}
