package hearth.app.cluster;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Meter;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeHistory;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.WorkerSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The master: its state, address and process, and what all its workers together offer. */
final class MasterCard extends VBox {
  private final Format format;
  private final StateBadge badge = new StateBadge();
  private final Fact address = new Fact(Messages.text("cluster.master.address"));
  private final Fact memory = new Fact(Messages.text("cluster.master.memory"));
  private final Fact uptime = new Fact(Messages.text("cluster.node.uptime"));
  private final Fact pid = new Fact("");
  private final Meter cores = new Meter(Messages.text("cluster.master.cores"));
  private final Meter reserved = new Meter(Messages.text("cluster.master.reserved"));
  private final TrendRow trends = new TrendRow();
  private final Label problem = Ui.paragraph("", "caption", "node-problem");
  private final Hyperlink page;
  private String webUrl = "";

  MasterCard(Format format, NodeActions actions) {
    super(Gap.M);
    this.format = format;
    getStyleClass().addAll("card", "node-card");
    setId("master");
    page =
        Ui.link(
            Messages.text("cluster.node.page"),
            Feather.EXTERNAL_LINK,
            () -> actions.browse(webUrl));
    HBox links =
        Ui.row(
            Gap.L,
            page,
            Ui.link(
                Messages.text("cluster.node.log"),
                Feather.FILE_TEXT,
                () -> actions.showLog("master")));
    links.getStyleClass().add("card-links");
    FlowPane process = new FlowPane(Gap.L, Gap.S, address, memory, uptime, pid);
    Region filler = new Region();
    VBox.setVgrow(filler, Priority.ALWAYS);
    getChildren().addAll(head(), process, problem, cores, reserved, filler, trends, links);
  }

  private HBox head() {
    HBox head =
        Ui.row(
            Gap.S,
            Ui.icon(Feather.COMPASS, "card-icon"),
            Ui.label(Messages.text("cluster.master.name"), "card-title"),
            Ui.spacer(),
            badge);
    head.getStyleClass().add("card-head");
    return head;
  }

  void show(MasterSnapshot master, List<WorkerSnapshot> workers, NodeHistory history, Instant now) {
    ClusterLook.show(badge, master.state());
    webUrl = master.webUrl();
    address.show(master.url().replace("spark://", ""));
    memory.show(format.bytes(master.memoryBytes()));
    uptime.show(format.duration(Duration.between(master.started(), now)));
    pid.show(ClusterLook.handleName(master.pid()), ClusterLook.handle(master.pid()));
    page.setDisable(webUrl.isBlank());
    trends.show(NodeTrends.of(history, 1, 0, now, format));
    Problem wrong = master.problem();
    problem.setText(wrong == null ? "" : wrong.message());
    Ui.show(problem, wrong != null);
    ClusterLook.mark(this, master.state());
    int offered = workers.stream().mapToInt(WorkerSnapshot::cores).sum();
    int used = workers.stream().mapToInt(WorkerSnapshot::coresUsed).sum();
    cores.show(share(used, offered), Messages.text("cluster.worker.cores.value", used, offered));
    long limit = workers.stream().mapToLong(WorkerSnapshot::memoryOfferedBytes).sum();
    long held = workers.stream().mapToLong(WorkerSnapshot::memoryReservedBytes).sum();
    reserved.show(
        share(held, limit),
        Messages.text("cluster.master.of", format.bytes(held), format.bytes(limit)));
  }

  private static double share(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
