package hearth.app.cluster;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened to the cluster, the latest first. */
final class TimelineView extends VBox {
  private static final int FEW = 6;
  private static final double TIME_WIDTH = 72;

  private final Format format;
  private final VBox rows = Ui.column(Gap.S);
  private final Hyperlink more;
  private List<ClusterEvent> events = List.of();
  private Instant now = Instant.EPOCH;
  private boolean all;

  TimelineView(Format format) {
    super(Gap.M);
    this.format = format;
    getStyleClass().addAll("card", "timeline");
    setId("timeline");
    more =
        Ui.link(
            Messages.text("cluster.timeline.all", 0),
            Feather.CHEVRON_DOWN,
            () -> {
              all = !all;
              draw();
            });
    more.setId("timeline-more");
    Label title = Ui.label(Messages.text("cluster.timeline.title"), "card-title");
    getChildren()
        .addAll(Ui.row(Gap.S, Ui.icon(Feather.CLOCK, "card-icon"), title, Ui.spacer(), more), rows);
  }

  void show(List<ClusterEvent> happened, Instant at) {
    boolean same = happened.equals(events);
    events = happened;
    now = at;
    if (!same) {
      draw();
    }
  }

  private void draw() {
    List<Node> drawn = new ArrayList<>();
    int first = all ? 0 : Math.max(0, events.size() - FEW);
    for (int i = events.size() - 1; i >= first; i--) {
      drawn.add(row(events.get(i)));
    }
    rows.getChildren().setAll(drawn);
    Ui.show(more, events.size() > FEW);
    more.setText(
        all
            ? Messages.text("cluster.timeline.few")
            : Messages.text("cluster.timeline.all", events.size()));
    more.setAccessibleText(more.getText());
  }

  private Node row(ClusterEvent event) {
    EventLook look = EventLook.of(event);
    Label time = Ui.label(format.clock(event.at(), now), "caption");
    time.setMinWidth(TIME_WIDTH);
    FontIcon shape = Ui.icon(look.shape());
    look.tone().applyTo(shape);
    Label text = Ui.label(look.text(), "timeline-text");
    text.setMinWidth(USE_PREF_SIZE);
    Label detail = Ui.elidable(event.detail(), "muted");
    HBox row = Ui.row(Gap.S, time, shape, text, detail);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setAccessibleText(time.getText() + " " + look.text() + " " + event.detail());
    return row;
  }
}
