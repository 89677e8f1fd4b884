package hearth.app.cluster;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.GaugeReading;
import hearth.app.fx.MemoryGauge;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.WorkerSnapshot;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One worker: its state, cores, memory, and what can be done with it. */
final class WorkerCard extends VBox {
  private static final double TOOLTIP_WIDTH = 320;

  private final Format format;
  private final NodeActions actions;
  private final String node;
  private final StateBadge badge = new StateBadge();
  private final MemoryGauge gauge;
  private final Tooltip explain = new Tooltip();
  private final CorePips pips = new CorePips();
  private final Fact cores = new Fact(Messages.text("cluster.worker.cores"));
  private final Fact reserved = new Fact(Messages.text("cluster.worker.reserved"));
  private final Fact uptime = new Fact(Messages.text("cluster.node.uptime"));
  private final Fact pid = new Fact("");
  private final MenuItem kill = new MenuItem(Messages.text("cluster.worker.kill"));
  private final HBox links;
  private String webUrl = "";

  WorkerCard(String node, Format format, NodeActions actions) {
    super(Gap.L);
    this.node = node;
    this.format = format;
    this.actions = actions;
    this.gauge = new MemoryGauge(format);
    explain.setWrapText(true);
    explain.setMaxWidth(TOOLTIP_WIDTH);
    Tooltip.install(gauge, explain);
    getStyleClass().addAll("card", "node-card");
    setId(node);
    kill.setOnAction(event -> actions.kill(node));
    links =
        Ui.row(
            Gap.L,
            Ui.link(
                Messages.text("cluster.node.page"),
                Feather.EXTERNAL_LINK,
                () -> actions.browse(webUrl)),
            Ui.link(
                Messages.text("cluster.node.log"), Feather.FILE_TEXT, () -> actions.showLog(node)));
    links.getStyleClass().add("card-links");
    getChildren().addAll(head(), body(), links);
    setOnContextMenuRequested(
        event -> {
          ContextMenu menu = new ContextMenu(killItem());
          menu.show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  private HBox head() {
    MenuButton more = new MenuButton(null, Ui.icon(Feather.MORE_VERTICAL), kill);
    more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    more.setAccessibleText(Messages.text("cluster.worker.more", ClusterLook.nodeName(node)));
    Label name = Ui.label(ClusterLook.nodeName(node), "card-title");
    HBox head = Ui.row(Gap.S, Ui.icon(Feather.CPU, "card-icon"), name, Ui.spacer(), badge, more);
    head.getStyleClass().add("card-head");
    return head;
  }

  private HBox body() {
    VBox coresBox = Ui.column(Gap.XS + 2, cores, pips);
    HBox process = Ui.row(Gap.XL, uptime, pid);
    VBox facts = Ui.column(Gap.M, coresBox, reserved, process);
    return Ui.row(Gap.XL, gauge, facts);
  }

  private MenuItem killItem() {
    MenuItem item = new MenuItem(Messages.text("cluster.worker.kill"));
    item.setDisable(kill.isDisable());
    item.setOnAction(event -> actions.kill(node));
    return item;
  }

  /** Shows a worker in a state, which may be kinder than its own. */
  void show(WorkerSnapshot worker, NodeState state, Instant now) {
    boolean lives = state != NodeState.LOST && state != NodeState.STOPPED;
    ClusterLook.show(badge, state);
    webUrl = worker.webUrl();
    gauge.show(
        new GaugeReading(
            worker.memoryBytes(), worker.memoryReservedBytes(), worker.memoryLimitBytes()),
        Messages.text("cluster.worker.limit", format.bytes(worker.memoryLimitBytes())),
        Messages.text(
            "cluster.worker.memory.sentence",
            format.bytes(worker.memoryBytes()),
            format.bytes(worker.memoryLimitBytes()),
            format.bytes(worker.memoryReservedBytes())));
    gauge.setDisable(!lives);
    cores.show(Messages.text("cluster.worker.cores.value", worker.coresUsed(), worker.cores()));
    pips.show(worker.cores(), worker.coresUsed());
    reserved.show(
        Messages.text(
            "cluster.master.of",
            format.bytes(worker.memoryReservedBytes()),
            format.bytes(worker.memoryOfferedBytes())));
    explain.setText(
        Messages.text(
            "cluster.worker.memory.explained",
            format.bytes(worker.memoryOfferedBytes()),
            format.bytes(worker.memoryLimitBytes() - worker.memoryOfferedBytes())));
    uptime.show(lives ? format.duration(Duration.between(worker.started(), now)) : "–");
    pid.show(ClusterLook.handleName(worker.pid()), ClusterLook.handle(worker.pid()));
    kill.setDisable(!lives);
    links.getChildren().get(0).setDisable(!lives || webUrl.isBlank());
    pseudoClassStateChanged(ClusterView.LOST, state == NodeState.LOST);
  }
}
