package hearth.app.jobs;

import hearth.app.fx.Following;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.text.JobTypeWords;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.JobDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The jobs as the window shows them, and what a person can do with them. Never blocks. */
public final class JobsViewModel {

  /** After this long a cancel is worth a question. */
  private static final Duration WORTH_A_QUESTION = Duration.ofSeconds(10);

  private final JobService service;
  private final OwnJobsModel ownJobs;
  private final Tasks tasks;
  private final Notices notices;
  private final JobNotices ends;
  private final InstantSource clock;
  private final JobTitles titles;
  private final JobReading reading;
  private final Consumer<String> openResult;
  private final JobForms forms;
  private final JobList list;
  private final QueueActions queue;
  private final PastJobsModel past;
  private final JobSubmission submission;
  private final ObservableList<JobRow> chosen = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable JobRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final Following following;

  /**
   * @param startCluster starts the cluster, for a job that is run while it is stopped
   * @param samples the sample of any job type
   * @param profile of the present cluster
   * @param figures key figures of results
   * @param openResult shows a result, by its job's id
   */
  public JobsViewModel(
      JobService service,
      Supplier<CompletableFuture<?>> startCluster,
      Tasks tasks,
      Notices notices,
      InstantSource clock,
      SampleDrafts samples,
      Supplier<Profile> profile,
      RunFigures figures,
      Consumer<String> openResult) {
    this.service = service;
    this.tasks = tasks;
    this.following = new Following(() -> service.subscribe(tasks.fx().latest(this::show)));
    this.notices = notices;
    this.ends = new JobNotices(notices, openResult, this::select);
    this.titles = new JobTitles(service::catalogue, this::inView);
    this.reading = new JobReading(service, figures, tasks);
    this.forms = new JobForms(service, tasks, samples, profile, titles);
    this.list =
        new JobList(service.queue(), tasks, clock, job -> ends.ended(job, titles.withFile(job)));
    this.queue = new QueueActions(service.queue(), list::queue, tasks, notices);
    this.past =
        new PastJobsModel(service.past(), list::refresh, titles::ofType, tasks, notices, clock);
    this.submission = new JobSubmission(service, startCluster, this::submitted, tasks, notices);
    this.ownJobs = new OwnJobsModel(service, tasks, notices);
    this.clock = clock;
    this.openResult = openResult;
    selected.addListener(
        (property, before, now) -> {
          if (now != null) {
            forms.close();
            // Who looks at a job sees how it ended.
            ends.withdraw(now.id());
          }
          if (now == null || !chosen.contains(now)) {
            chosen.setAll(now == null ? List.of() : List.of(now));
          }
        });
    forms
        .openProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                selected.set(null);
              }
            });
    list.changingProperty().addListener((property, before, now) -> leaveWhatIsGone());
  }

  /** Follows the jobs. Twice is once. */
  public void activate() {
    following.begin();
    past.read();
  }

  public void rest() {
    following.rest();
  }

  private void show(List<JobSnapshot> jobs) {
    list.show(jobs);
    active.set(jobs.stream().anyMatch(job -> !job.state().isFinal()));
  }

  private void leaveWhatIsGone() {
    if (list.changingProperty().get()) {
      return;
    }
    chosen.removeIf(row -> !list.items().contains(row));
    JobRow shown = selected.get();
    if (shown != null && !chosen.contains(shown)) {
      selected.set(chosen.isEmpty() ? null : chosen.get(0));
    }
  }

  /** Chooses jobs, of which the last one is shown. */
  void choose(List<JobRow> rows) {
    chosen.setAll(rows);
    selected.set(rows.isEmpty() ? null : rows.get(rows.size() - 1));
  }

  /** No notice is given of the jobs whose ids pass: somebody else tells how they end. */
  public void announceUnless(Predicate<String> told) {
    ends.leaveOut(told);
  }

  /** Takes back the notice of a job's end: the person sees its result now. */
  public void withdrawNotice(String jobId) {
    ends.withdraw(jobId);
  }

  /** Opens the catalogue. */
  public void newJob() {
    selected.set(null);
    forms.close();
  }

  /** Programs of one's own. */
  OwnJobsModel ownJobs() {
    return ownJobs;
  }

  /** The form that is open, and how one is opened. */
  JobForms forms() {
    return forms;
  }

  /** Opens the form with what a job was submitted with. */
  public void editAgain(JobSnapshot job) {
    forms.again(job);
  }

  public void select(String jobId) {
    list.find(jobId)
        .ifPresent(
            row -> {
              if (!list.items().contains(row)) {
                list.look(JobFilter.ALL);
              }
              selected.set(row);
            });
  }

  /** Submits the open form's jobs; starts the cluster first when {@code start} says so. */
  void run(JobForm filled, boolean start) {
    submission.run(filled, start);
  }

  private void submitted(JobSnapshot job) {
    list.look(JobFilter.ALL);
    list.add(job);
    select(job.id());
  }

  /**
   * Cancels a job.
   *
   * @param failed told when that could not be done
   */
  void cancel(JobSnapshot job, Runnable failed) {
    tasks.follow(
        service.cancel(job.id(), Canceller.Means.WINDOW),
        ended -> {},
        failure -> {
          failed.run();
          tasks.faults().report(failure);
        });
  }

  /** Makes another attempt at a job that failed. */
  void retry(JobSnapshot job, Change change) {
    tasks.follow(
        service.retry(job.id(), change), queued -> {}, failure -> tasks.faults().report(failure));
  }

  /** Whether so much would be lost that a person should be asked first. */
  boolean isWorthAQuestion(JobSnapshot job) {
    return job.elapsed(clock.instant()).compareTo(WORTH_A_QUESTION) > 0;
  }

  public void openResult(JobSnapshot job) {
    openResult.accept(job.id());
  }

  Instant now() {
    return clock.instant();
  }

  /** The job types, in the window's language. */
  public List<JobDescriptor> catalogue() {
    return service.catalogue().stream().map(JobTypeWords::of).toList();
  }

  private Optional<JobSnapshot> inView(String jobId) {
    return list.find(jobId).map(JobRow::get);
  }

  /** What jobs are called. */
  JobTitles titles() {
    return titles;
  }

  /** What is read of a job from where it keeps its files. */
  JobReading reading() {
    return reading;
  }

  /** The list of jobs. */
  JobList list() {
    return list;
  }

  /** What can be done with jobs that wait. */
  QueueActions queue() {
    return queue;
  }

  /** What can be done with jobs of the past. */
  PastJobsModel past() {
    return past;
  }

  /** The chosen jobs; the one that is shown is one of them. */
  ObservableList<JobRow> chosen() {
    return chosen;
  }

  /** The job that is shown, or null. */
  public ObjectProperty<@Nullable JobRow> selectedProperty() {
    return selected;
  }

  /** The form that is open, or null. */
  ReadOnlyObjectProperty<@Nullable JobForm> formProperty() {
    return forms.openProperty();
  }

  /** Whether a job is under way. */
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Whether a job is being submitted. */
  ReadOnlyBooleanProperty submittingProperty() {
    return submission.underWayProperty();
  }

  Tasks tasks() {
    return tasks;
  }
}
