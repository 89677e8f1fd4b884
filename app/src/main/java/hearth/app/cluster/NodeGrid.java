package hearth.app.cluster;

import hearth.app.fx.CardGrid;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.VisibleUpdates;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The cards of the master and the workers. A card stays the same while its node lives. */
final class NodeGrid extends VBox {
  private static final double CARD_WIDTH = 330;

  private final Format format;
  private final NodeActions actions;
  private final MasterCard master;
  private final Map<String, WorkerCard> workers = new LinkedHashMap<>();
  private final CardGrid grid = new CardGrid(CARD_WIDTH, Gap.L);
  private final VisibleUpdates updates = new VisibleUpdates(this);

  NodeGrid(Format format, NodeActions actions) {
    this.format = format;
    this.actions = actions;
    this.master = new MasterCard(format, actions);
    getChildren().add(grid);
  }

  boolean isEmpty() {
    return grid.getChildren().isEmpty();
  }

  /** A worker that goes while the cluster stops is not lost: that is what was asked for. */
  private static NodeState stateOf(WorkerSnapshot worker, Phase phase) {
    boolean gone = worker.state() == NodeState.LOST && phase == Phase.STOPPING;
    return gone ? NodeState.STOPPED : worker.state();
  }

  void show(ClusterSnapshot now) {
    List<Node> cards = new ArrayList<>();
    MasterSnapshot masterNow = now.master();
    if (masterNow != null) {
      master.show(masterNow, now.workers(), now.history().of("master"), now.at());
      cards.add(master);
    }
    workers.keySet().retainAll(now.workers().stream().map(WorkerSnapshot::name).toList());
    Map<Node, Runnable> changes = new LinkedHashMap<>();
    for (WorkerSnapshot worker : now.workers()) {
      WorkerCard card = workers.get(worker.name());
      if (card == null) {
        card = new WorkerCard(worker.name(), format, actions);
        workers.put(worker.name(), card);
        show(card, worker, now);
      } else {
        WorkerCard known = card;
        changes.put(card, () -> show(known, worker, now));
      }
      cards.add(card);
    }
    if (!cards.equals(grid.getChildren())) {
      grid.getChildren().setAll(cards);
    }
    updates.set(changes);
  }

  private static void show(WorkerCard card, WorkerSnapshot worker, ClusterSnapshot now) {
    card.show(worker, stateOf(worker, now.phase()), now.history().of(worker.name()), now.at());
  }
}
