package hearth.app.cluster;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.MasterSnapshot;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The master: its state, address and process. */
final class MasterCard extends VBox {
  private final Format format;
  private final StateBadge badge = new StateBadge();
  private final Fact address = new Fact(Messages.text("cluster.master.address"));
  private final Fact memory = new Fact(Messages.text("cluster.master.memory"));
  private final Fact uptime = new Fact(Messages.text("cluster.node.uptime"));
  private final Fact pid = new Fact(Messages.text("cluster.node.pid"));
  private final Hyperlink page;
  private String webUrl = "";

  MasterCard(Format format, NodeActions actions) {
    super(Gap.L);
    this.format = format;
    getStyleClass().addAll("card", "node-card");
    setId("master");
    page = Ui.link(Messages.text("cluster.node.page"), () -> actions.browse(webUrl));
    HBox links =
        Ui.row(
            Gap.L,
            page,
            Ui.link(Messages.text("cluster.node.log"), () -> actions.showLog("master")));
    links.getStyleClass().add("card-links");
    HBox head =
        Ui.row(
            Gap.S,
            Ui.icon(Feather.COMPASS, "card-icon"),
            Ui.label(Messages.text("cluster.master.name"), "card-title"),
            Ui.spacer(),
            badge);
    HBox process = Ui.row(Gap.XL, memory, uptime, pid);
    Region filler = new Region();
    VBox.setVgrow(filler, Priority.ALWAYS);
    getChildren().addAll(head, address, process, filler, links);
  }

  void show(MasterSnapshot master, Instant now) {
    ClusterLook.show(badge, master.state());
    webUrl = master.webUrl();
    address.show(master.url());
    memory.show(format.bytes(master.memoryBytes()));
    uptime.show(format.duration(Duration.between(master.started(), now)));
    pid.show(master.pid());
    page.setDisable(webUrl.isBlank());
  }
}
