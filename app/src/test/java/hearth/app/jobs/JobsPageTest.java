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
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.text.Text;
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
    assertThat(window.jobs.calls).doesNotContain("cancel one WINDOW");
    pressInDialog(".danger");
    until(() -> window.jobs.calls.contains("cancel one WINDOW"));
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
  void stagesAreSeenWhileTheJobRuns() {
    window.jobs.show(JobSamples.running(JobSamples.spectrumRequest("one"), 0.5));
    select("#job-list", 1);
    tab(2);
    seen("#stage-now");
    assertThat(texts("#stage-now"))
        .containsExactly("Counting k-mers", "Stage 2 of 2 · 8 of 16 tasks done");
    assertThat(isShown("#stage-table")).isFalse();
    assertThat(isShown("#job-history")).as("Spark's own page is the one to look at").isFalse();

    window.jobs.details.put("one", JobSamples.details());
    window.jobs.show(JobSamples.running(JobSamples.spectrumRequest("one"), 0.25, 2));
    until(() -> texts("#stage-now").contains("Stage 3 of 3 · 4 of 16 tasks done"));
    until(() -> cells("#stage-table").contains("2.0\u00a0MB"));

    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    gone("#stage-now");
    seen("#job-history");
  }

  @Test
  void sparksHistoryPageOpensOrSaysWhyNotAndCanBeGivenUp() {
    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    select("#job-list", 1);
    tab(2);
    seen("#job-history");
    press("#job-history");
    until(() -> window.browsed.equals(List.of("http://127.0.0.1:18080/history/one-1/jobs/")));

    window.history.problem = "The job one has no event log.";
    press("#job-history");
    seen(".notice");
    assertThat(spans(".notice")).contains("The job one has no event log.");

    window.history.ready = new CountDownLatch(1);
    press("#job-history");
    seen("#job-history-cancel");
    assertThat(button("#job-history").isDisabled()).isTrue();
    press("#job-history-cancel");
    gone("#job-history-cancel");
    until(() -> window.history.givenUp.equals(List.of("one")));
    assertThat(button("#job-history").isDisabled()).isFalse();
    assertThat(window.browsed).hasSize(1);
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
  void theTabsShowWhatTheDirectoryTells() {
    window.jobs.details.put("one", JobSamples.details());
    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    select("#job-list", 1);
    until(() -> texts("#job-attempts").stream().anyMatch(text -> text.contains("Finished")));
    assertThat(texts("#job-view"))
        .contains("SHA-256 4f8c2d19e7b0…", "changed since the job was submitted");
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
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
  void oneJobAfterTheOtherShowsItsOwn() {
    window.jobs.details.put("one", JobSamples.details());
    window.jobs.show(
        JobSamples.running(JobSamples.codonRequest("two"), 0.5),
        JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    only(3);
    tab(4);
    until(() -> texts("#job-files").contains("2 files, 3\u00a0KB"));
    only(1);
    until(() -> texts("#job-view").contains("Codon usage"));
    assertThat(texts("#job-files")).doesNotContain("2 files, 3\u00a0KB");
    tab(0);
    assertThat(isShown("#job-attempts")).isFalse();
    assertThat(isShown("#job-cancel")).isTrue();
    assertThat(texts("#job-view"))
        .contains("two")
        .doesNotContain("one", "changed since the job was submitted");
    only(3);
    seen("#job-attempts");
    assertThat(texts("#job-view")).contains("changed since the job was submitted");
    assertThat(isShown("#job-cancel")).isFalse();
    press("#job-new");
    seen("#catalogue");
    assertThat(isShown("#job-view")).isFalse();
  }

  /** Chooses a line, and no other. */
  private void only(int line) {
    until(() -> robot.lookup("#job-list").queryListView().getItems().size() > line);
    robot.interact(
        () -> robot.lookup("#job-list").queryListView().getSelectionModel().clearAndSelect(line));
  }

  private List<String> cells(String table) {
    return below(table, ".table-cell").stream().map(node -> ((Labeled) node).getText()).toList();
  }

  private void tab(int index) {
    robot.interact(
        () -> robot.lookup("#job-tabs").queryAs(TabPane.class).getSelectionModel().select(index));
  }
}
