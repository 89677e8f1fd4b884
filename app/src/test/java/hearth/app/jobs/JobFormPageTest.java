package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import hearth.app.fakes.Audit;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobRejected;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form of a job in the window, while a file of it is refused. */
class JobFormPageTest extends PageTest {

  @BeforeEach
  void openForm() throws IOException {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    refuse("reads.fa is closed to other users. Let others read it.");
    window.picked.file = Files.writeString(home.resolve("reads.fa"), ">a\nACGT\n");
    press("#nav-jobs");
    press("#type-kmer-spectrum");
    seen("#choose-inputs");
    press("#choose-inputs");
    seen("#check-inputs-again");
  }

  private void refuse(String why) {
    window.jobs.unforetold = new JobRejected(List.of(new DraftProblem(DraftProblem.INPUTS, why)));
  }

  @Test
  void aPersonMayHaveItLookedAtAgain() {
    assertThat(button("#job-run").isDisabled()).isTrue();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
    window.jobs.unforetold = null;
    window.jobs.disk = JobSamples.roomOnDisk();
    assertThat(text("#job-estimate")).contains("Disk: unknown");
    press("#check-inputs-again");
    until(() -> !button("#job-run").isDisabled());
    gone("#check-inputs-again");
    until(() -> !text("#job-estimate").contains("Disk"));
  }

  @Test
  void noticesLeaveTheButtonsFreeAndTheKeysReachThem() {
    IntStream.rangeClosed(1, 4)
        .forEach(i -> window.faults.report(new IllegalStateException("bug " + i)));
    until(() -> text("#notices-more").equals("Show 2 more"));
    assertThat(below(".notices", ".notice")).hasSize(2);
    until(() -> isFree("#job-run"));

    robot.interact(() -> robot.lookup("#notices-more").query().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> below(".notices", ".notice").size() == 4);
    assertThat(button("#notices-more").isFocused()).isTrue();
    until(() -> isFree("#job-run"));
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();

    robot.interact(() -> below(".notices", ".notice-close").get(3).requestFocus());
    robot.type(KeyCode.ESCAPE);
    until(() -> below(".notices", ".notice").size() == 3);
    assertThat(onWindow(() -> stage.getScene().getFocusOwner().getStyleClass()))
        .contains("notice-close");
    press("#notices-close");
    gone(".notice");
  }

  @Test
  void noticesLeaveTheAnswersOfADialogFree() {
    robot.interact(() -> stage.setWidth(stage.getMinWidth()));
    robot.interact(() -> stage.setHeight(stage.getMinHeight()));
    press("#job-prune");
    seen("#prune-dialog");
    window.faults.report(new IllegalStateException("a bug"));
    seen(".notice");
    until(() -> isFree("#prune-remove"));
  }

  /** Whether no notice lies over a node. */
  private boolean isFree(String query) {
    Bounds here = place(robot.lookup(query).query());
    return below(".notices", ".notice").stream().noneMatch(card -> place(card).intersects(here));
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void whoComesBackToTheWindowHasItLookedAtAgain() {
    window.jobs.unforetold = null;
    // As the desktop tells it, which there is none of here.
    robot.interact(() -> WindowHelper.setFocused(stage, false));
    assertThat(button("#job-run").isDisabled()).isTrue();
    robot.interact(() -> WindowHelper.setFocused(stage, true));
    until(() -> !button("#job-run").isDisabled());
  }
}
