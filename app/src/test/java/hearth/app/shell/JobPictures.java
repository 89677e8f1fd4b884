package hearth.app.shell;

import hearth.app.fakes.FailureSamples;
import hearth.app.fakes.FakeWindow;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.Samples;
import hearth.app.jobs.JobRow;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.Prune;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Canceller.Means;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;

/** The Jobs page in every state that matters. */
final class JobPictures {

  private final Camera camera;
  private final FakeWindow window;

  JobPictures(Camera camera, FakeWindow window) {
    this.camera = camera;
    this.window = window;
  }

  void take() {
    camera.press("#nav-jobs");
    camera.seen("#catalogue");
    camera.look("jobs-catalogue");
    camera.press("#type-kmer-spectrum");
    camera.seen("#job-form");
    camera.look("jobs-form");
    camera.press("#type-help");
    camera.seen("#help-page");
    camera.look("jobs-help");
    camera.press(".dialog-box .button-icon");
    camera.act(() -> queueFields().setExpanded(true));
    camera.scrollToEnd("#job-form .scroll-pane");
    camera.look("jobs-form-queue");
    camera.type("#parameter-k", "65");
    camera.act(() -> queueFields().setExpanded(false));
    camera.look("jobs-form-wrong");
    window.jobs.logs.put("running", Samples.log(120));
    window.jobs.logs.put("failed", Samples.log(30));
    window.jobs.show(
        JobSamples.running(JobSamples.spectrumRequest("running"), 0.62),
        JobSamples.failed(
            JobSamples.spectrumRequest("failed"),
            new Failure(
                FailureCause.BAD_INPUT,
                "The quality line of a record is shorter than its sequence.",
                "Get the file again: it looks cut off. Or leave it out.",
                "/data/reads_30x.fq.gz",
                "line 48,312")),
        JobSamples.job(JobSamples.codonRequest("done"), JobState.FINISHED),
        JobSamples.cancelled(JobSamples.codonRequest("gone"), "ada"));
    selectJob("running");
    camera.seen("#job-view");
    camera.look("jobs-running");
    for (int tab = 1; tab < 5; tab++) {
      window.jobs.details.put("done", JobSamples.details());
      tab(tab);
      camera.look("jobs-tab-" + tab);
      selectJob(tab == 1 ? "running" : "done");
    }
    stages();
    tab(0);
    selectJob("failed");
    camera.seen("#failure-card");
    camera.look("jobs-failed");
    selectJob("done");
    camera.seen("#job-result");
    camera.look("jobs-finished");
    selectJob("gone");
    String cancelled =
        Messages.text("cancelled.user", Messages.text(Means.class, Means.WINDOW), "ada");
    camera.until(() -> says("#job-view", cancelled));
    camera.look("jobs-cancelled");
    dialogs();
    shortOfDisk();
    queuePictures();
    failureCards();
  }

  /** The stages of a running job, and the history page of one that has ended, being opened. */
  private void stages() {
    window.jobs.details.put("running", JobSamples.details());
    tab(2);
    selectJob("running");
    camera.seen("#stage-table");
    camera.look("jobs-stages-running");
    window.history.ready = new CountDownLatch(1);
    selectJob("done");
    camera.seen("#job-history");
    camera.press("#job-history");
    camera.seen("#job-history-opening");
    camera.look("jobs-history-opening");
    window.history.ready.countDown();
    camera.until(() -> !camera.find("#job-history-opening").isVisible());
  }

  private void shortOfDisk() {
    window.jobs.disk = JobSamples.shortOfDisk();
    selectJob("gone");
    camera.press("#job-again");
    camera.seen("#run-shortage .callout");
    camera.look("jobs-form-disk");
    window.jobs.disk = null;
  }

  private void dialogs() {
    window.jobs.past.plan =
        new Prune.Plan(
            List.of(new Prune.Item("old", "codon-usage", Samples.NOW.minusSeconds(1), 4096)),
            2,
            1024);
    camera.press("#job-prune");
    camera.until(() -> camera.find("#prune-remove") instanceof Button go && !go.isDisabled());
    camera.look("jobs-prune");
    camera.robot().type(KeyCode.ESCAPE);
    camera.gone(".dialog-box");
    selectJobs("failed", "done");
    camera.seen("#many-compare");
    camera.press("#many-compare");
    camera.seen("#compare-pane");
    camera.look("jobs-compare");
    camera.robot().type(KeyCode.ESCAPE);
    camera.gone(".dialog-box");
  }

  private TitledPane queueFields() {
    return camera.robot().lookup("#queue-fields").queryAs(TitledPane.class);
  }

  private void failureCards() {
    for (Map.Entry<String, JobSnapshot> failed : FailureSamples.jobs().entrySet()) {
      window.jobs.show(failed.getValue());
      selectJob(failed.getValue().id());
      String message = Objects.requireNonNull(failed.getValue().failure()).message();
      camera.until(() -> says("#failure-card", message));
      camera.look("failed-" + failed.getKey());
    }
  }

  private boolean says(String query, String message) {
    Node part = camera.find(query);
    return part != null
        && part.lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Labeled text && message.equals(text.getText()));
  }

  private void queuePictures() {
    JobSnapshot[] jobs =
        Stream.concat(
                Stream.of(
                    JobSamples.running(JobSamples.codonRequest("holder"), 0.3),
                    JobSamples.tooLarge("large", 1),
                    JobSamples.waitingFor("waits", "holder"),
                    JobSamples.waiting("high", Priority.HIGH, 3),
                    JobSamples.waiting("usual", Priority.NORMAL, 4),
                    JobSamples.held("held", 5),
                    JobSamples.waiting("low", Priority.LOW, 6)),
                IntStream.range(0, 40)
                    .mapToObj(i -> JobSamples.spectrumRequest("past-%02d".formatted(i)))
                    .map(request -> JobSamples.job(request, JobState.FINISHED)))
            .toArray(JobSnapshot[]::new);
    window.jobs.show(jobs);
    camera.until(() -> camera.robot().lookup("#job-list").queryListView().getItems().size() > 20);
    for (String id : List.of("waits", "large", "held")) {
      selectJob(id);
      camera.seen("#wait-card");
      camera.look("jobs-queue-" + id);
    }
    camera.press("#job-filter");
    camera.type("#job-search", "no such");
    camera.look("jobs-nothing-found");
    camera.type("#job-search", "");
  }

  private void tab(int index) {
    camera.act(
        () ->
            camera
                .robot()
                .lookup("#job-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(index));
  }

  private void selectJob(String id) {
    selectJobs(id);
  }

  /** As soon as they are there: news reach the list on a thread of their own. */
  private void selectJobs(String... ids) {
    camera.until(() -> isSelected(Set.of(ids)));
  }

  private boolean isSelected(Set<String> ids) {
    ListView<?> list = (ListView<?>) camera.find("#job-list");
    List<Integer> places =
        IntStream.range(0, list.getItems().size())
            .filter(i -> list.getItems().get(i) instanceof JobRow row && ids.contains(row.id()))
            .boxed()
            .toList();
    if (places.size() < ids.size()) {
      return false;
    }
    list.getSelectionModel().clearSelection();
    places.forEach(list.getSelectionModel()::select);
    return true;
  }
}
