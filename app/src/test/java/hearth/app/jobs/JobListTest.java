package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeJobService;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.Samples;
import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.jobs.JobItem.Heading;
import hearth.app.jobs.JobItem.Tail;
import hearth.app.jobs.QueueActions.Move;
import hearth.cluster.queue.HistoryFilter;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.schedule.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobListTest {
  private final Direct direct = new Direct();
  private final FakeJobService service = new FakeJobService();
  private final Notices notices = new Notices();
  private final JobList list =
      new JobList(service.queue(), direct.tasks(), () -> Samples.NOW, job -> {});
  private final QueueActions actions =
      new QueueActions(service.queue(), list::queue, direct.tasks(), notices);

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void theThreePartsHaveTheirOrderAndCounts() {
    show(
        JobSamples.waiting("second", Priority.NORMAL, 2),
        JobSamples.waiting("first", Priority.HIGH, 1),
        JobSamples.running(JobSamples.spectrumRequest("runs"), 0.5),
        JobSamples.job(JobSamples.spectrumRequest("done"), JobState.FINISHED));
    assertThat(lines())
        .containsExactly("QUEUE 2", "first", "second", "RUNNING 1", "runs", "HISTORY 1", "done");
  }

  @Test
  void noJobAtAllIsNoLineAtAll() {
    show();
    assertThat(lines()).isEmpty();
    show(JobSamples.running(JobSamples.spectrumRequest("runs"), 0.5));
    assertThat(lines()).containsExactly("RUNNING 1", "runs", "HISTORY 0", "NO_PAST");
  }

  @Test
  void thePastComesByThePageAndOnlyWhenItIsAskedFor() {
    past(10_000);
    show();
    assertThat(rows()).hasSize(PastJobs.PAGE);
    assertThat(list.items().get(0)).isEqualTo(new Heading(JobItem.Section.HISTORY, 10_000));
    assertThat(list.items()).last().isEqualTo(Tail.MORE);
    assertThat(service.queue.asked).extracting(HistoryFilter::offset).containsExactly(0);

    list.next();
    assertThat(rows()).hasSize(2 * PastJobs.PAGE);
    assertThat(service.queue.asked).extracting(HistoryFilter::offset).containsExactly(0, 50);
    assertThat(service.queue.asked).extracting(HistoryFilter::limit).containsOnly(50);
  }

  @Test
  void aPageThatIsReadIsNotAskedForAgain() {
    past(200);
    JobList slow = new JobList(service.queue(), direct.slowTasks(), () -> Samples.NOW, job -> {});
    slow.show(List.of());
    direct.doWaiting();
    slow.next();
    slow.next();
    direct.doWaiting();
    assertThat(service.queue.asked).hasSize(2);
  }

  @Test
  void aPageThatIsAskedForWhileThePastIsReadAgainComesAfterIt() {
    past(200);
    JobList slow = new JobList(service.queue(), direct.slowTasks(), () -> Samples.NOW, job -> {});
    slow.show(List.of());
    direct.doWaiting();
    slow.refresh();
    slow.next();
    direct.doWaiting();
    assertThat(slow.items()).filteredOn(JobRow.class::isInstance).hasSize(2 * PastJobs.PAGE);
    slow.next();
    slow.refresh();
    direct.doWaiting();
    assertThat(slow.items()).filteredOn(JobRow.class::isInstance).hasSize(3 * PastJobs.PAGE);
  }

  /** News that were under way when it was submitted do not know it. */
  @Test
  void whatWasSubmittedStaysUntilNewsTellOfIt() {
    JobSnapshot runs = JobSamples.running(JobSamples.spectrumRequest("runs"), 0.5);
    show(runs);
    list.add(JobSamples.waiting("new", Priority.NORMAL, 1));
    show(JobSamples.running(JobSamples.spectrumRequest("runs"), 0.6));
    assertThat(lines()).startsWith("QUEUE 1", "new", "RUNNING 1", "runs");
    show(JobSamples.waiting("new", Priority.NORMAL, 1), runs);
    show(runs);
    assertThat(lines()).startsWith("RUNNING 1", "runs");
  }

  /** Else a list that was scrolled down would jump. */
  @Test
  void aJobMoreIsOneLineMore() {
    JobSnapshot first = JobSamples.waiting("first", Priority.NORMAL, 1);
    JobSnapshot second = JobSamples.waiting("second", Priority.NORMAL, 2);
    past(3);
    show(first, second);
    List<Integer> removed = new ArrayList<>();
    list.items()
        .addListener(
            (ListChangeListener<JobItem>)
                change -> {
                  while (change.next()) {
                    removed.add(change.wasReplaced() ? 0 : change.getRemovedSize());
                  }
                });
    show(first, second, JobSamples.waiting("third", Priority.NORMAL, 3));
    assertThat(lines()).startsWith("QUEUE 3", "first", "second", "third", "HISTORY 3");
    assertThat(removed).containsOnly(0).hasSize(2);
  }

  @Test
  void theAnswerToAnOldSearchIsNotShown() {
    past(3);
    JobList slow = new JobList(service.queue(), direct.slowTasks(), () -> Samples.NOW, job -> {});
    slow.show(List.of());
    slow.look(JobFilter.ALL.withText("past-00001"));
    direct.doWaiting();
    assertThat(slow.items()).filteredOn(JobRow.class::isInstance).hasSize(1);
  }

  @Test
  void aJobThatEndsMeanwhileIsThereOnceWhenTheNextPageComes() {
    past(120);
    JobSnapshot runs = JobSamples.running(JobSamples.spectrumRequest("runs"), 0.5);
    show(runs);
    JobRow row = list.find("runs").orElseThrow();
    service.queue.past.add(0, JobSamples.job(runs.request(), JobState.FINISHED));
    list.next();
    list.next();
    show(JobSamples.job(runs.request(), JobState.FINISHED));
    assertThat(rows()).doesNotHaveDuplicates().hasSize(121).contains(row);
    assertThat(row.get().state()).isEqualTo(JobState.FINISHED);
  }

  @Test
  void everyWordMustBeFoundAndAllPartsAreSearched() {
    past(30);
    show(JobSamples.waiting("first", Priority.HIGH, 1));
    list.look(JobFilter.ALL.withText("FQ past-00007"));
    assertThat(lines()).containsExactly("HISTORY 1", "past-00007");
    list.look(JobFilter.ALL.withText("first reads"));
    assertThat(lines()).containsExactly("QUEUE 1", "first", "HISTORY 0");
    list.look(JobFilter.ALL.withText("nowhere"));
    assertThat(lines()).containsExactly("HISTORY 0", "NOTHING_FOUND");
    list.look(JobFilter.ALL.withState(JobState.FAILED));
    assertThat(lines()).containsExactly("HISTORY 0", "NOTHING_FOUND");
    list.look(JobFilter.ALL.withType("codon-usage").withState(JobState.QUEUED));
    assertThat(rows()).isEmpty();
    list.look(JobFilter.ALL);
    assertThat(rows()).hasSize(31);
  }

  @Test
  void aJobMovesAmongThoseOfItsPriority() {
    show(
        JobSamples.waiting("a", Priority.HIGH, 1),
        JobSamples.waiting("b", Priority.NORMAL, 2),
        JobSamples.waiting("c", Priority.NORMAL, 3),
        JobSamples.waiting("d", Priority.NORMAL, 4));
    actions.move(row("d"), Move.UP);
    actions.move(row("b"), Move.DOWN);
    actions.move(row("d"), Move.FIRST);
    actions.move(row("b"), Move.LAST);
    actions.moveBeside(row("d"), row("b"), true);
    actions.moveBeside(row("b"), row("d"), true);
    assertThat(service.queue.calls)
        .containsExactly(
            "move d before c",
            "move b before d",
            "move d before b",
            "move b before null",
            "move d before c",
            "move b before null");
    service.queue.calls.clear();
    actions.move(row("b"), Move.UP);
    actions.move(row("d"), Move.DOWN);
    actions.moveBeside(row("b"), row("a"), true);
    assertThat(service.queue.calls).isEmpty();
  }

  @Test
  void severalAreHeldReleasedAndRaisedAtOnce() {
    show(
        JobSamples.waiting("a", Priority.NORMAL, 1),
        JobSamples.held("b", 2),
        JobSamples.running(JobSamples.spectrumRequest("runs"), 0.5));
    actions.holdOrRelease(List.of(row("a"), row("b"), row("runs")));
    actions.holdOrRelease(List.of(row("b"), row("runs")));
    actions.prioritise(List.of(row("a"), row("b"), row("runs")), Priority.CRITICAL);
    assertThat(service.queue.calls)
        .containsExactly("hold a", "release b", "prioritise a CRITICAL", "prioritise b CRITICAL");
  }

  @Test
  void aJobThatHasStartedMeanwhileIsSaidSo() {
    show(JobSamples.waiting("a", Priority.NORMAL, 1));
    service.queue.failure = new IllegalStateException("a does not wait in the queue.");
    actions.holdOrRelease(rows());
    assertThat(notices.shown())
        .singleElement()
        .extracting(Notice::text)
        .isEqualTo("a does not wait in the queue.");
    assertThat(direct.faults).isEmpty();
  }

  private void past(int count) {
    IntStream.range(0, count)
        .mapToObj(i -> JobSamples.spectrumRequest("past-%05d".formatted(count - 1 - i)))
        .map(request -> JobSamples.job(request, JobState.FINISHED))
        .forEach(service.queue.past::add);
  }

  private void show(JobSnapshot... jobs) {
    list.show(List.of(jobs));
    for (JobSnapshot job : jobs) {
      if (job.state().isFinal() && !service.queue.past.contains(job)) {
        service.queue.past.add(0, job);
        list.refresh();
      }
    }
  }

  private JobRow row(String id) {
    return list.find(id).orElseThrow();
  }

  private List<JobRow> rows() {
    return list.items().stream().filter(JobRow.class::isInstance).map(JobRow.class::cast).toList();
  }

  private List<String> lines() {
    return list.items().stream().map(JobListTest::line).toList();
  }

  private static String line(JobItem item) {
    if (item instanceof JobRow row) {
      return row.id();
    }
    return item instanceof Heading part
        ? part.section() + " " + part.count()
        : Objects.toString(item);
  }
}
