package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Audit;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.Prune;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Jobs page in the window, over fakes. */
class JobsPageTest extends PageTest {

  @BeforeEach
  void openPage() {
    press("#nav-jobs");
    seen("#catalogue");
  }

  @Test
  void aFormSaysWhyItCannotRunAndOffersToStartTheCluster() {
    press("#type-codon-usage");
    seen("#job-form");
    assertThat(button("#choose-inputs").isFocused()).isTrue();
    assertThat(button("#job-run").isDisabled()).isTrue();
    assertThat(text("#run-blocker")).isEqualTo("Choose a file first.");
    assertThat(button("#job-run").getText()).contains("Start the cluster");
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    until(() -> !button("#job-run").getText().contains("Start"));
  }

  @Test
  void theSampleFillsAFormThatCanRunThen() {
    press("#type-codon-usage");
    seen("#fill-sample");
    press("#fill-sample");
    until(() -> !button("#job-run").isDisabled());
    press("#job-run");
    until(() -> !window.cluster.calls.isEmpty());
  }

  @Test
  void aFormTellsWhatTheJobComputes() {
    press("#type-kmer-spectrum");
    seen("#type-help");
    press("#type-help");
    seen("#help-page");
    assertThat(spans("#help-page"))
        .contains("What goes in", "histogram.tsv")
        .anyMatch(text -> text.contains("reverse complement"));
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
  }

  private List<String> spans(String below) {
    return onWindow(
        () ->
            robot
                .from(robot.lookup(below).<Node>query())
                .lookup(Text.class::isInstance)
                .<Text>queryAll()
                .stream()
                .map(Text::getText)
                .toList());
  }

  @Test
  void aRunningJobShowsItsProgressAndIsCancelledAfterAQuestion() {
    window.jobs.show(JobSamples.running(JobSamples.spectrumRequest("one"), 0.5));
    select("#job-list", 1);
    seen("#job-cancel");
    assertThat(robot.lookup("#job-progress").queryAs(ProgressBar.class).getProgress())
        .isEqualTo(0.5);
    press("#job-cancel");
    seen(".dialog-box");
    assertThat(window.jobs.calls).doesNotContain("cancel one");
    pressInDialog(".danger");
    until(() -> window.jobs.calls.contains("cancel one"));
    assertThat(button("#job-cancel").isDisabled()).isTrue();
    assertThat(button("#job-cancel").getText()).isEqualTo("Cancelling…");
  }

  @Test
  void sparksPageIsOpenedWhileTheJobRunsAndNotAfterwards() {
    JobSnapshot waiting = JobSamples.running(JobSamples.spectrumRequest("one"), 0.5);
    window.jobs.show(waiting);
    select("#job-list", 1);
    seen("#job-page");
    assertThat(button("#job-page").isDisabled()).as("it has none yet").isTrue();
    window.jobs.show(JobSamples.withPage(waiting, "http://127.0.0.1:4040"));
    until(() -> !button("#job-page").isDisabled());
    press("#job-page");
    until(() -> window.browsed.equals(List.of("http://127.0.0.1:4040")));
    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    gone("#job-page");
  }

  @Test
  void aFailedJobSaysWhatWhereAndWhatToDoAndIsEditedAgain() {
    window.jobs.problems = List.of(new DraftProblem(DraftProblem.INPUTS, "It is cut off."));
    window.jobs.show(
        JobSamples.failed(
            JobSamples.spectrumRequest("one"),
            new Failure(
                FailureCause.BAD_INPUT,
                "The file ends in the middle of a record.",
                "Get the file again.",
                "reads_30x.fq.gz",
                "line 48")));
    select("#job-list", 1);
    seen("#failure-card");
    assertThat(texts("#failure-card"))
        .contains(
            "The file ends in the middle of a record.",
            "reads_30x.fq.gz, line 48",
            "Get the file again.");
    press("#job-again");
    seen("#job-form");
    assertThat(robot.lookup("#parameter-k").queryTextInputControl().getText()).isEqualTo("21");
    until(() -> texts("#job-form").contains("It is cut off."));
  }

  @Test
  void aFailedJobIsTriedAgainWithWhatItsCardOffers() {
    window.jobs.show(
        JobSamples.failed(
            JobSamples.spectrumRequest("one"),
            Failure.of(FailureCause.EXECUTOR_HEAP, "It ran out of memory.", "Give it more.")
                .withChanges(List.of(new Change.ExecutorMemory(2048), new Change.Nothing()))));
    select("#job-list", 1);
    seen("#retry-executor-memory");
    assertThat(button("#retry-executor-memory").getText())
        .isEqualTo("_Try again with 2.0\u00a0GB for each executor");
    press("#retry-executor-memory");
    until(() -> window.jobs.calls.contains("retry one ExecutorMemory[mb=2048]"));
    press("#retry-nothing");
    until(() -> window.jobs.calls.contains("retry one Nothing[]"));
  }

  @Test
  void aJobIsEditedSubmittedAndShown() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("old"), JobState.CANCELLED));
    select("#job-list", 1);
    seen("#job-again");
    press("#job-again");
    seen("#job-form");
    robot.interact(() -> robot.lookup("#parameter-k").queryTextInputControl().setText("31"));
    until(() -> !button("#job-run").isDisabled());
    press("#job-run");
    until(() -> window.jobs.submitted.size() == 1);
    JobDraft draft = window.jobs.submitted.get(0);
    assertThat(draft.parameters()).containsEntry("k", "31");
    assertThat(draft.inputs()).containsExactly(Path.of("/data/reads_30x.fq.gz"));
    window.jobs.launched(JobSamples.running(JobSamples.spectrumRequest("new"), 0.1));
    seen("#job-cancel");
  }

  @Test
  void theLogOfAJobIsShownAndFiltered() {
    window.jobs.logs.put("one", Samples.log(300));
    window.jobs.show(JobSamples.running(JobSamples.spectrumRequest("one"), 0.5));
    select("#job-list", 1);
    tab(1);
    seen(".log-lines");
    until(() -> lines().size() == 300);
    until(() -> below(".log-lines", ".list-cell").stream().anyMatch(this::showsTheLastLine));
    robot.interact(
        () -> robot.lookup(".log-view .text-field").queryTextInputControl().setText("task 29"));
    until(() -> lines().size() == 11);
  }

  private boolean showsTheLastLine(Node cell) {
    return lines().get(299).equals(((ListCell<?>) cell).getItem());
  }

  private List<?> lines() {
    return robot.lookup(".log-lines").queryListView().getItems();
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
    until(() -> window.jobs.calls.contains("cancel c"));
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
    until(() -> lineCount() > 1);
    assertThat(onWindow(() -> robot.lookup("#job-list .list-cell").queryAll().size()))
        .isLessThan(60);
    int read = window.jobs.queue.asked.size();
    assertThat(lineCount()).isLessThan(200);
    robot.interact(() -> robot.lookup("#job-list").queryListView().scrollTo(lineCount()));
    until(() -> window.jobs.queue.asked.size() > read);
    assertThat(window.jobs.queue.asked).allMatch(page -> page.limit() <= 100);
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
  void theTabsShowWhatTheDirectoryTells() {
    window.jobs.details.put("one", JobSamples.details());
    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    select("#job-list", 1);
    until(() -> texts("#job-attempts").stream().anyMatch(text -> text.contains("Finished")));
    tab(2);
    seen("#stage-table");
    until(() -> cells("#stage-table").containsAll(List.of("Counting k-mers", "2.0\u00a0MB")));
    tab(3);
    assertThat(texts("#job-metrics")).contains("68\u00a0MB", "12,934");
    tab(4);
    assertThat(texts("#job-files")).contains("2 files, 3\u00a0KB");
    until(() -> cells("#file-table").contains("driver.log"));
    press("#job-folder");
    until(() -> window.browsed.size() == 1);
    assertThat(window.browsed.get(0)).endsWith("results/one");
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

  private List<String> cells(String table) {
    return below(table, ".table-cell").stream().map(node -> ((Labeled) node).getText()).toList();
  }

  private void tab(int index) {
    robot.interact(
        () -> robot.lookup("#job-tabs").queryAs(TabPane.class).getSelectionModel().select(index));
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
