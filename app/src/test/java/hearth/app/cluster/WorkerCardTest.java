package hearth.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerLoad;
import hearth.cluster.monitor.WorkerSnapshot;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The cards of master and workers in the window, over fakes. */
class WorkerCardTest extends PageTest {
  private static final long MIB = 1L << 20;

  @Test
  void aWorkersCardSaysItsMemoryAlsoToAScreenReader() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.BUSY, 1, 0.5)));
    seen("#worker-1");
    Node gauge = below("#worker-1", ".memory-gauge").get(0);
    assertThat(gauge.getAccessibleText())
        .contains("600\u00a0MB of 1.2\u00a0GB")
        .contains("512\u00a0MB reserved");
    assertThat(texts("#worker-1")).contains("Busy", "1 of 2 in use", "20451");
  }

  @Test
  void theGaugeTurnsAmberAndRed() {
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 1, 0.79),
            Samples.worker(2, NodeState.BUSY, 1, 0.81),
            Samples.worker(3, NodeState.BUSY, 1, 0.96)));
    seen("#worker-3");
    assertThat(gaugeStates("#worker-1")).doesNotContain("warm", "hot");
    assertThat(gaugeStates("#worker-2")).contains("warm").doesNotContain("hot");
    assertThat(gaugeStates("#worker-3")).contains("hot").doesNotContain("warm");
  }

  @Test
  void aCardTellsOfTasksAndHeapWhileAJobRuns() {
    WorkerSnapshot busy = Samples.worker(1, NodeState.BUSY, 2, 0.5);
    window.cluster.show(Samples.running(busy.with(new WorkerLoad(2, 490 * MIB, 512 * MIB))));
    seen("#worker-1");
    assertThat(texts("#worker-1")).contains("Tasks running: 2", "490\u00a0MB of 512\u00a0MB");
    Node gauge = below("#worker-1", ".memory-gauge").get(0);
    assertThat(gauge.getAccessibleText())
        .endsWith("490\u00a0MB of 512\u00a0MB of their heap in use");
    assertThat(gaugeStates("#worker-1")).as("the memory itself").doesNotContain("warm", "hot");
    Arc heap = (Arc) below("#worker-1", ".gauge-heap").get(0);
    assertThat(states(heap)).contains("hot");
    until(() -> Math.abs(heap.getLength() + 270 * 490 / 512.0) < 0.5);

    window.cluster.show(Samples.running(busy.with(WorkerLoad.NONE)));
    until(() -> texts("#worker-1").contains("Tasks running: 0"));
    assertThat(heap.isVisible()).isFalse();
    assertThat(gauge.getAccessibleText()).doesNotContain("heap");
  }

  /** Otherwise nobody would know why an idle worker has memory reserved. */
  @Test
  void aCardTellsThatSparkIsKeptReady() {
    window.cluster.show(
        Samples.running(Samples.keptReady(1), Samples.worker(2, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-2");
    assertThat(texts("#worker-1")).contains("Ready for a job", "0 of 2 in use");
    assertThat(texts("#worker-2")).contains("Tasks running: 0");
  }

  @Test
  void aCardStaysWhileItsNodeLivesAndGoesWithIt() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-1");
    Node card = robot.lookup("#worker-1").query();
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 2, 0.3), Samples.worker(2, NodeState.ALIVE, 0, 0)));
    seen("#worker-2");
    assertThat(robot.lookup("#worker-1").<Node>query()).isSameAs(card);
    window.cluster.show(Samples.running(Samples.worker(2, NodeState.ALIVE, 0, 0)));
    gone("#worker-1");
  }

  @Test
  void killingAWorkerAsksFirst() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-1");
    choose("#worker-1", "kill");
    seen(".dialog-box");
    robot.type(KeyCode.ESCAPE);
    gone(".dialog-box");
    assertThat(window.cluster.calls).doesNotContain("kill worker-1");
    choose("#worker-1", "kill");
    seen(".dialog-box");
    pressInDialog(".danger");
    until(() -> window.cluster.calls.contains("kill worker-1"));
  }

  @Test
  void aWorkerIsRemovedAndRestartedFromItsMenu() {
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 1, 0.4), Samples.worker(2, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-2");
    choose("#worker-1", "remove");
    choose("#worker-2", "restart");
    until(() -> window.cluster.calls.containsAll(List.of("remove worker-1", "restart worker-2")));
  }

  @Test
  void aWorkerThatDrainsCanOnlyBeKilled() {
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.DRAINING, 1, 0.4),
            Samples.worker(2, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-2");
    assertThat(texts("#worker-1")).contains("Draining");
    assertThat(item("#worker-1", "remove").isDisable()).isTrue();
    assertThat(item("#worker-1", "restart").isDisable()).isTrue();
    assertThat(item("#worker-1", "kill").isDisable()).isFalse();
  }

  @Test
  void theLastMinutesAreDrawnAndSaid() {
    window.cluster.show(Samples.eventful());
    seen("#worker-1");
    List<String> sentences =
        below("#worker-1", ".sparkline").stream().map(Node::getAccessibleText).toList();
    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0)).startsWith("Processor: ").contains("% of one core");
    assertThat(sentences.get(1)).startsWith("Memory: ");
    Polyline line = (Polyline) below("#worker-1", ".spark-line").get(0);
    until(() -> line.getPoints().size() > 40); // Once it has been laid out.
  }

  @Test
  void aLostWorkerIsMarkedAndCanBeBroughtBack() {
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 1, 0.4), Samples.worker(2, NodeState.LOST, 0, 0)));
    seen("#worker-2");
    assertThat(texts("#worker-2")).contains("Lost");
    assertThat(button("#cluster-start").getText()).isEqualTo("Re_store");
    press("#cluster-start");
    until(() -> window.cluster.calls.contains("start 2"));
  }

  @Test
  void aWorkerThatGoesWhileTheClusterStopsIsNotLost() {
    var running = Samples.running(Samples.worker(1, NodeState.LOST, 0, 0));
    window.cluster.show(
        new ClusterSnapshot(
            running.at(),
            running.profile(),
            Phase.STOPPING,
            List.of(),
            running.master(),
            running.workers(),
            List.of(),
            null));
    seen("#worker-1");
    assertThat(texts("#worker-1")).contains("Stopped").doesNotContain("Lost");
  }

  @Test
  void aNodesLogOpensAboveThePage() {
    window.cluster.logs.put("worker-1", Samples.log(40));
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-1");
    robot.interact(() -> ((Hyperlink) below("#worker-1", ".hyperlink").get(1)).fire());
    seen(".log-lines");
    until(() -> robot.lookup(".log-lines").queryListView().getItems().size() == 40);
    seen("#log-save");
    robot.interact(
        () -> robot.lookup(".log-view .text-field").queryTextInputControl().setText("TID 39)"));
    until(() -> robot.lookup(".log-lines").queryListView().getItems().size() == 1);
    until(() -> !below(".log-lines", ".log-mark").isEmpty());
    assertThat(below(".log-lines", ".log-mark").stream().map(node -> ((Text) node).getText()))
        .containsOnly("TID 39)");
    robot.type(KeyCode.ESCAPE);
    gone(".log-lines");
  }

  @Test
  void sparksOwnPageOpensInTheBrowser() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-1");
    robot.interact(() -> ((Hyperlink) below("#worker-1", ".hyperlink").get(0)).fire());
    assertThat(window.browsed).containsExactly("http://127.0.0.1:38211");
  }

  private void choose(String card, String id) {
    robot.interact(() -> item(card, id).fire());
  }

  private MenuItem item(String card, String id) {
    return ((MenuButton) below(card, ".menu-button").get(0))
        .getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
  }

  private List<String> gaugeStates(String worker) {
    return states(below(worker, ".memory-gauge").get(0));
  }

  private static List<String> states(Node node) {
    return node.getPseudoClassStates().stream().map(Object::toString).toList();
  }
}
