package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Audit;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.Prune;
import hearth.cluster.schedule.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list on the Jobs page, in the window and over fakes: queue, running, history. */
class JobListPageTest extends PageTest {

  @BeforeEach
  void openPage() {
    press("#nav-jobs");
    seen("#catalogue");
  }

  @Test
  void keysMoveHoldRaiseAndCancelWhatWaits() {
    showQueue();
    selectJob("b");
    robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    robot.type(KeyCode.H);
    robot.type(KeyCode.DIGIT3);
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.DELETE);
    until(() -> window.jobs.calls.contains("cancel c WINDOW"));
    assertThat(window.jobs.queue.calls)
        .containsExactly("move b before a", "hold b", "prioritise b HIGH");
  }

  @Test
  void theMouseDragsAJobToAnotherPlace() {
    showQueue();
    robot.drag(cell("c")).moveTo(cell("a")).moveBy(0, -10).drop();
    until(() -> !window.jobs.queue.calls.isEmpty());
    assertThat(window.jobs.queue.calls).containsExactly("move c before a");
  }

  @Test
  void theSelectionStaysWhileLinesComeAndGo() {
    showQueue();
    selectJob("b");
    seen("#job-view");
    window.jobs.show(
        JobSamples.waiting("new", Priority.CRITICAL, 1),
        JobSamples.waiting("c", Priority.NORMAL, 2),
        JobSamples.waiting("b", Priority.NORMAL, 3));
    until(() -> cell("new") != null);
    assertThat(
            onWindow(
                () ->
                    robot
                        .lookup("#job-list")
                        .queryListView()
                        .getSelectionModel()
                        .getSelectedItem()))
        .isInstanceOfSatisfying(JobRow.class, row -> assertThat(row.id()).isEqualTo("b"));
  }

  /** 10,000 jobs have nodes for a screenful, and are read a page at a time. */
  @Test
  void onlyWhatIsSeenIsMadeAndRead() {
    window.jobs.queue.past.addAll(
        IntStream.range(0, 10_000)
            .mapToObj(i -> JobSamples.spectrumRequest("past-%05d".formatted(9_999 - i)))
            .map(request -> JobSamples.job(request, JobState.FINISHED))
            .toList());
    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("a"), JobState.FINISHED));
    // One line may be there before the first page of the past is.
    until(() -> lineCount() > PastJobs.PAGE);
    assertThat(onWindow(() -> robot.lookup("#job-list .list-cell").queryAll().size()))
        .isLessThan(60);
    int read = window.jobs.queue.asked.size();
    assertThat(lineCount()).isLessThan(200);
    robot.interact(() -> robot.lookup("#job-list").queryListView().scrollTo(lineCount()));
    until(() -> window.jobs.queue.asked.size() > read);
    assertThat(window.jobs.queue.asked).allMatch(page -> page.limit() <= 100);
  }

  /** Also at the end of a long queue. */
  @Test
  void theListShowsAJobThatWasJustSubmitted() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    window.jobs.show(
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> JobSamples.waiting("waits-%02d".formatted(i), Priority.NORMAL, i))
            .toArray(JobSnapshot[]::new));
    until(() -> cell("waits-01") != null);
    press("#type-kmer-spectrum");
    press("#fill-sample");
    until(() -> !button("#job-run").isDisabled());
    press("#job-run");
    until(() -> window.jobs.submitted.size() == 1);
    window.jobs.launched(JobSamples.waiting("zz-new", Priority.NORMAL, 41));
    until(() -> cell("zz-new") != null);
    assertThat(cell("waits-01")).isNull();
  }

  @Test
  void aJobThatWaitsSaysWhyAndWhatWouldHelp() {
    window.jobs.show(
        JobSamples.running(JobSamples.codonRequest("holder"), 0.5),
        JobSamples.waitingFor("a", "holder"));
    until(() -> cell("a") != null);
    selectJob("a");
    seen("#wait-lower");
    assertThat(texts("#wait-card"))
        .contains("Misses one core and 512\u00a0MB", "Number 1 in the queue", "Held by");
    press("#wait-lower");
    until(() -> window.jobs.queue.calls.contains("request a Need[cores=1, executorMemoryMb=1024]"));
    robot.interact(() -> ((Button) below("#wait-card", ".card .button").get(0)).fire());
    seen(".dialog-box");
    press("#wait-cluster");
    seen("#cluster-page");
  }

  @Test
  void whatWouldGoIsShownBeforeItGoes() {
    window.jobs.past.plan =
        new Prune.Plan(
            List.of(new Prune.Item("old", "codon-usage", Samples.NOW.minusSeconds(1), 4096)),
            2,
            1024);
    press("#job-prune");
    seen("#prune-dialog");
    until(() -> !button("#prune-remove").isDisabled());
    assertThat(text("#prune-outcome")).isEqualTo("One job goes: 4\u00a0KB. 2 stay: 1\u00a0KB.");
    assertThat(window.jobs.past.asked)
        .last()
        .isEqualTo(new Prune(Optional.of(Duration.ofDays(90)), OptionalLong.empty()));
    robot.interact(() -> robot.lookup("#prune-days").queryTextInputControl().setText("soon"));
    assertThat(button("#prune-remove").isDisabled()).isTrue();
    robot.interact(() -> robot.lookup("#prune-days").queryTextInputControl().setText("30"));
    until(() -> !button("#prune-remove").isDisabled());
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
    press("#prune-remove");
    until(() -> window.jobs.past.removed.equals(List.of("old")));
  }

  @Test
  void severalAreHeldOrComparedAtOnce() {
    showQueue();
    selectAll();
    seen("#many-hold");
    press("#many-hold");
    until(() -> window.jobs.queue.calls.size() == 3);
    window.jobs.details.put("one", JobSamples.details());
    window.jobs.show(
        JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED),
        JobSamples.job(JobSamples.codonRequest("two"), JobState.FAILED));
    until(() -> cell("one") != null);
    selectAll();
    seen("#many-compare");
    press("#many-compare");
    seen("#compare-pane");
    assertThat(texts("#compare-pane")).contains("Codon usage", "≠", "hearth");
    robot.interact(() -> robot.lookup("#compare-only").queryAs(CheckBox.class).fire());
    assertThat(texts("#compare-pane")).contains("Codon usage").doesNotContain("hearth");
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
  }

  private void selectAll() {
    robot.interact(() -> robot.lookup("#job-list").queryListView().getSelectionModel().selectAll());
  }

  private int lineCount() {
    return onWindow(() -> robot.lookup("#job-list").queryListView().getItems().size());
  }

  private void showQueue() {
    window.jobs.show(
        JobSamples.waiting("a", Priority.NORMAL, 1),
        JobSamples.waiting("b", Priority.NORMAL, 2),
        JobSamples.waiting("c", Priority.NORMAL, 3));
    until(() -> cell("c") != null);
  }

  private void selectJob(String id) {
    robot.interact(
        () -> {
          ListCell<?> cell = Objects.requireNonNull(cell(id));
          cell.getListView().getSelectionModel().clearAndSelect(cell.getIndex());
          cell.getListView().requestFocus();
        });
  }

  private @Nullable ListCell<?> cell(String id) {
    return onWindow(
        () ->
            robot.lookup("#job-list .list-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> cell.getItem() instanceof JobRow row && row.id().equals(id))
                .findFirst()
                .orElse(null));
  }
}
