package hearth.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Problem;
import hearth.cluster.profile.Profile;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

/** The Cluster page in the window, over fakes. */
class ClusterPageTest extends PageTest {

  @Test
  void aStartShowsItsStepsAndCanBeCancelled() {
    press("#cluster-start");
    until(() -> window.cluster.calls.contains("start 2"));
    window.cluster.show(Samples.starting());
    seen("#cluster-cancel");
    assertThat(texts(".steps"))
        .contains("Check this computer", "Start the master", "Start Worker 1", "Start Worker 2");
    assertThat(isShown("#cluster-start")).isFalse();
    press("#cluster-cancel");
    until(() -> window.cluster.calls.contains("stop"));
  }

  @Test
  void aFailedStartSaysWhyAndWhatToDo() {
    press("#cluster-start");
    until(() -> window.cluster.calls.contains("start 2"));
    window.cluster.startFails(new Problem("Port 7077 is taken.", "Choose another under Profile."));
    seen(".callout");
    assertThat(texts("#cluster-findings"))
        .contains("Port 7077 is taken.", "Choose another under Profile.");
    pressInFindings();
    gone(".callout");
  }

  @Test
  void findingsShowTheirEvidenceTheWorstFirst() {
    window.cluster.show(Samples.withFindings());
    seen(".callout");
    List<String> texts = texts("#cluster-findings");
    assertThat(texts).contains("13.0 GB wanted, 7.2 GB free");
    assertThat(texts.indexOf("Two workers of 6 GB do not fit into the memory that is free."))
        .isLessThan(texts.indexOf("Little disk space is left for results."));
  }

  @Test
  void oneClickMendsWhatAFindingForbids() {
    window.cluster.show(Samples.portsTaken());
    seen(".finding-fix");
    assertThat(texts("#cluster-findings"))
        .as("said once, not as a problem and as a finding")
        .containsOnlyOnce("Port 8080, for the master's page, is taken.")
        .noneMatch(text -> text.contains("taken. It is held"));

    robot.interact(() -> ((Button) below("#cluster-findings", ".finding-fix").get(0)).fire());

    until(() -> texts("#cluster-findings").contains("Done: Use port 8084."));
    assertThat(texts("#cluster-findings"))
        .contains("The profile is saved. Settle what is left, then press Start.");
    robot.interact(() -> ((Button) below("#cluster-findings", ".finding-fix").get(0)).fire());
    until(() -> texts("#cluster-findings").contains("Done: Use ports 8085 to 8086."));
    assertThat(texts("#cluster-findings")).contains("The profile is saved. Press Start.");
    until(() -> window.saved.size() == 2);
    assertThat(window.saved.get(1))
        .isEqualTo(Samples.profile().withMasterWebPort(8084).withWorkerWebPort(8085));
  }

  @Test
  void theTimelineTellsOfJobsByName() {
    ClusterSnapshot running = Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1));
    ClusterEvent failed =
        new ClusterEvent(running.at(), Kind.JOB_FAILED, "", "k-mer spectrum of a.fq: It is torn.");
    window.cluster.show(running.with(running.history().with(List.of(failed))));
    seen("#timeline");
    assertThat(texts("#timeline")).contains("A job failed", "k-mer spectrum of a.fq: It is torn.");
  }

  @Test
  void oneMoreWorkerIsStartedAndItsFailureIsTold() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-add");
    press("#worker-add");
    until(() -> window.cluster.calls.contains("scale 3"));
    assertThat(button("#worker-add").isDisabled()).as("one after the other").isTrue();
    window.cluster.scaling.completeExceptionally(
        new ClusterException(new Problem("Memory is short.", "Close programs.")));
    seen(".callout");
    assertThat(texts("#cluster-findings")).contains("Memory is short.");
    assertThat(button("#worker-add").isDisabled()).isFalse();
  }

  @Test
  void whatHappenedIsListedTheLatestFirst() {
    window.cluster.show(Samples.eventful());
    seen("#timeline");
    List<String> texts = texts("#timeline");
    assertThat(texts.indexOf("Worker 3 ran out of memory"))
        .isBetween(0, texts.indexOf("Worker 2 was lost"));
    assertThat(texts).doesNotContain("The cluster started");
    robot.interact(() -> robot.lookup("#timeline-more").queryAs(Hyperlink.class).fire());
    assertThat(texts("#timeline")).contains("The cluster started");
  }

  @Test
  void theSizeIsChangedByAPresetAndSaved() {
    press("#profile-edit");
    seen("#preset-classroom");
    press("#preset-classroom");
    press("#profile-save");
    until(() -> !window.saved.isEmpty());
    assertThat(window.saved).extracting(Profile::workers).containsExactly(1);
    press("#cluster-start");
    until(() -> window.cluster.calls.contains("start 1"));
  }

  @Test
  void theSizeCannotBeChangedWhileItRuns() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#worker-1");
    assertThat(button("#profile-edit").isDisabled()).isTrue();
  }

  @Test
  void anIdleClusterSaysWhatToDoNext() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#next-job");
    press("#next-job");
    seen("#catalogue");
  }

  private void pressInFindings() {
    robot.interact(() -> ((Button) below("#cluster-findings", ".button").get(0)).fire());
  }
}
