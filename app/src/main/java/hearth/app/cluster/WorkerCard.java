package hearth.app.cluster;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.GaugeReading;
import hearth.app.fx.MemoryGauge;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.NodeHistory;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.WorkerLoad;
import hearth.cluster.monitor.WorkerSnapshot;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
  private final Label tasks = Ui.label("", "caption", "worker-tasks");
  private final Fact reserved = new Fact(Messages.text("cluster.worker.reserved"), "reserved");
  private final Fact heap = new Fact(Messages.text("cluster.worker.heap"), "heap");
  private final Fact uptime = new Fact(Messages.text("cluster.node.uptime"));
  private final Fact pid = new Fact("");
  private final TrendRow trends = new TrendRow();
  private final Label problem = Ui.paragraph("", "caption", "node-problem");
  private final WorkerMenu menu;
  private final HBox links;
  private String webUrl = "";

  WorkerCard(String node, Format format, NodeActions actions) {
    super(Gap.M);
    this.node = node;
    this.format = format;
    this.actions = actions;
    this.gauge = new MemoryGauge(format);
    explain.setWrapText(true);
    explain.setMaxWidth(TOOLTIP_WIDTH);
    Tooltip.install(gauge, explain);
    getStyleClass().addAll("card", "node-card");
    setId(node);
    menu = new WorkerMenu(node, actions);
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
    Region filler = new Region();
    VBox.setVgrow(filler, Priority.ALWAYS);
    getChildren().addAll(head(), body(), problem, filler, trends, links);
    setOnContextMenuRequested(
        event -> {
          menu.contextMenu().show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  private HBox head() {
    Label name = Ui.label(ClusterLook.nodeName(node), "card-title");
    HBox head =
        Ui.row(Gap.S, Ui.icon(Feather.CPU, "card-icon"), name, Ui.spacer(), badge, menu.button());
    head.getStyleClass().add("card-head");
    return head;
  }

  private HBox body() {
    VBox coresBox = Ui.column(Gap.XS + 2, cores, pips);
    HBox process = Ui.row(Gap.XL, uptime, pid);
    VBox drawing = Ui.column(Gap.S, gauge, tasks);
    drawing.setAlignment(Pos.TOP_CENTER);
    VBox facts = Ui.column(Gap.M, coresBox, reserved, heap, process);
    HBox body = Ui.row(Gap.XL, drawing, facts);
    body.setAlignment(Pos.TOP_LEFT);
    return body;
  }

  /** Shows a worker in a state, which may be kinder than its own. */
  void show(WorkerSnapshot worker, NodeState state, NodeHistory history, Instant now) {
    boolean lives = WorkerChoices.of(state).alive();
    ClusterLook.show(badge, state);
    webUrl = worker.webUrl();
    // Whoever leaves takes no more jobs, also before its master knows.
    boolean ready = state == NodeState.ALIVE && worker.isReady();
    showMemory(worker, ready);
    gauge.setDisable(!lives);
    tasks.setText(lives ? tasks(worker, ready) : "");
    cores.show(Messages.text("cluster.worker.cores.value", worker.coresUsed(), worker.cores()));
    pips.show(worker.cores(), worker.coresUsed());
    uptime.show(lives ? format.duration(Duration.between(worker.started(), now)) : "–");
    pid.show(ClusterLook.handleName(worker.pid()), ClusterLook.handle(worker.pid()));
    trends.show(NodeTrends.of(history, worker.cores(), worker.memoryLimitBytes(), now, format));
    trends.setDisable(!lives);
    Problem wrong = worker.problem();
    problem.setText(wrong == null ? "" : wrong.message());
    Ui.show(problem, wrong != null);
    menu.show(state);
    links.getChildren().get(0).setDisable(!lives || webUrl.isBlank());
    ClusterLook.mark(this, state);
  }

  private static String tasks(WorkerSnapshot worker, boolean ready) {
    return ready
        ? Messages.text("cluster.worker.ready")
        : Messages.text("cluster.worker.tasks", worker.load().tasksRunning());
  }

  private void showMemory(WorkerSnapshot worker, boolean ready) {
    WorkerLoad load = worker.load();
    String used = format.bytes(worker.memoryBytes());
    String limit = format.bytes(worker.memoryLimitBytes());
    String heapUsed =
        load.heapUsedBytes() > 0
            ? Messages.text(
                "cluster.master.of",
                format.bytes(load.heapUsedBytes()),
                format.bytes(load.heapMaxBytes()))
            : "–";
    String sentence =
        Messages.text(
            "cluster.worker.memory.sentence",
            used,
            limit,
            format.bytes(worker.memoryReservedBytes()));
    gauge.show(
        new GaugeReading(
            worker.memoryBytes(),
            worker.memoryReservedBytes(),
            worker.memoryLimitBytes(),
            load.heapUsedBytes(),
            load.heapMaxBytes()),
        Messages.text("cluster.worker.limit", limit),
        load.heapUsedBytes() > 0
            ? Messages.text("cluster.worker.memory.heap.sentence", sentence, heapUsed)
            : sentence);
    heap.show(heapUsed);
    reserved.show(
        Messages.text(
            "cluster.master.of",
            format.bytes(worker.memoryReservedBytes()),
            format.bytes(worker.memoryOfferedBytes())));
    String rings =
        Messages.text(
            "cluster.worker.memory.explained",
            format.bytes(worker.memoryOfferedBytes()),
            format.bytes(worker.memoryLimitBytes() - worker.memoryOfferedBytes()));
    explain.setText(
        ready
            ? Messages.text(
                "cluster.worker.ready.explained", rings, format.bytes(worker.memoryReservedBytes()))
            : rings);
  }
}
