package hearth.app.metrics;

import hearth.app.fx.Gap;
import hearth.app.fx.Segments;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.metrics.Measured;
import hearth.cluster.monitor.ClusterSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a cluster used over time. Folded at first: nothing is read and no chart is made before
 * somebody wants to see it.
 */
public final class ClusterCharts extends VBox {
  /** Lines of more nodes could not be told apart. */
  private static final int MOST_NODES = 8;

  private final ChartKit kit;
  private final ChartMemory memory;
  private final Label empty = Ui.paragraph("", "muted");
  private final Hyperlink fold;
  private final Node ranges;
  private final VBox content = Ui.column(Gap.M, empty);
  private Lookback lookback;
  private boolean open;
  private String cluster;
  private int nodes;
  private Instant read = Instant.EPOCH;
  private @Nullable TimeCharts charts;

  /** Tells what was asked for last from what was asked for before: answers may overtake. */
  private int asked;

  public ClusterCharts(ChartKit kit, ChartMemory memory, ClusterSnapshot now) {
    super(Gap.M);
    this.kit = kit;
    this.memory = memory;
    this.lookback = memory.lookback();
    this.open = memory.isOpen();
    this.cluster = now.profile().name();
    getStyleClass().add("card");
    setId("cluster-charts");
    ranges =
        Segments.of(
            Messages.text("metrics.range"),
            List.of(Lookback.values()),
            lookback,
            value -> Messages.text(Lookback.class, value),
            this::choose);
    ranges.setId("chart-ranges");
    fold = Ui.link(Messages.text("metrics.show"), Feather.CHEVRON_DOWN, this::turn);
    fold.setId("chart-fold");
    HBox head =
        Ui.row(
            Gap.S,
            Ui.icon(Feather.ACTIVITY, "card-icon"),
            Ui.label(Messages.text("metrics.title"), "card-title"),
            Ui.spacer(),
            ranges,
            fold);
    getChildren().addAll(head, content);
    Ui.show(empty, false);
    sceneProperty().addListener((property, before, scene) -> readSoon());
    showFold();
  }

  /** Whether a person has unfolded it. */
  public boolean isOpen() {
    return open;
  }

  /** The page shows this now: also a reason to look whether there is something new. */
  public void show(ClusterSnapshot now) {
    nodes = now.workers().size() + 1;
    if (!cluster.equals(now.profile().name())) {
      cluster = now.profile().name();
      read = Instant.EPOCH;
    }
    readSoon();
  }

  private void turn() {
    open = !open;
    memory.remember(lookback, open);
    read = Instant.EPOCH;
    showFold();
    readSoon();
  }

  private void choose(Lookback chosen) {
    lookback = chosen;
    memory.remember(lookback, open);
    read = Instant.EPOCH;
    readSoon();
  }

  private void showFold() {
    Ui.show(ranges, open);
    Ui.show(content, open);
    fold.setText(open ? Messages.text("metrics.hide") : Messages.text("metrics.show"));
    fold.setGraphic(Ui.icon(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
    fold.setAccessibleText(fold.getText());
  }

  /** Reads unless nobody sees it, or it was read a moment ago. */
  private void readSoon() {
    Instant now = kit.clock().instant();
    boolean due = Duration.between(read, now).compareTo(lookback.period()) >= 0;
    if (!open || !due || getScene() == null) {
      return;
    }
    read = now;
    asked++;
    int number = asked;
    Lookback wanted = lookback;
    String name = cluster;
    boolean each = wanted.isFine() && nodes <= MOST_NODES;
    kit.tasks()
        .run(
            () -> kit.metrics().cluster(name, now, wanted.range(), each),
            measured -> {
              if (number == asked) {
                draw(measured, wanted, now);
              }
            });
  }

  private void draw(Measured measured, Lookback wanted, Instant now) {
    empty.setText(
        measured.isEmpty()
            ? Messages.text("metrics.empty", Messages.text(Lookback.class, wanted))
            : "");
    Ui.show(empty, measured.isEmpty());
    TimeCharts present = charts;
    if (!measured.isEmpty()) {
      if (present == null) {
        present = new TimeCharts(kit.format(), kit.dark());
        content.getChildren().add(present);
        charts = present;
      }
      present.show(new ClusterPlots(measured, wanted, now, kit.zone(), kit.format()).all());
    }
    if (present != null) {
      Ui.show(present, !measured.isEmpty());
    }
  }
}
