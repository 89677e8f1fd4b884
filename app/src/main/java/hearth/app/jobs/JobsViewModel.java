package hearth.app.jobs;

import hearth.app.fx.Following;
import hearth.app.fx.Inputs;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.text.Messages;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import javafx.beans.property.ReadOnlyObjectWrapper;
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
  private final SampleDrafts samples;
  private final Supplier<Profile> profile;
  private final RunFigures figures;
  private final Consumer<String> openResult;
  private final JobList list;
  private final QueueActions queue;
  private final PastJobsModel past;
  private final JobSubmission submission;
  private final ObservableList<JobRow> chosen = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable JobRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable JobForm> form = new ReadOnlyObjectWrapper<>();
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
    this.list = new JobList(service.queue(), tasks, clock, job -> ends.ended(job, title(job)));
    this.queue = new QueueActions(service.queue(), list::queue, tasks, notices);
    this.past =
        new PastJobsModel(service.past(), list::refresh, this::titleOfType, tasks, notices, clock);
    this.submission = new JobSubmission(service, startCluster, this::submitted, tasks, notices);
    this.ownJobs = new OwnJobsModel(service, tasks, notices);
    this.clock = clock;
    this.samples = samples;
    this.profile = profile;
    this.figures = figures;
    this.openResult = openResult;
    selected.addListener(
        (property, before, now) -> {
          if (now != null) {
            form.set(null);
          }
          if (now == null || !chosen.contains(now)) {
            chosen.setAll(now == null ? List.of() : List.of(now));
          }
        });
    list.changingProperty()
        .addListener(
            (property, before, changing) -> {
              if (!changing) {
                leaveWhatIsGone();
              }
            });
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
    form.set(null);
  }

  /** Programs of one's own. */
  OwnJobsModel ownJobs() {
    return ownJobs;
  }

  /** Opens the form of a job type. */
  public void choose(JobDescriptor descriptor) {
    selected.set(null);
    form.set(new JobForm(descriptor, service, tasks, profile.get()));
  }

  /** Fills a form with its type's sample, in place of the files that are there. */
  void fillSample(JobForm filled) {
    tasks.run(() -> samples.prepare(filled.descriptor().type()), filled::replace);
  }

  /** Opens the form with what a job was submitted with. */
  public void editAgain(JobSnapshot job) {
    descriptor(job)
        .ifPresent(
            descriptor -> {
              choose(descriptor);
              JobForm opened = form.get();
              if (opened != null) {
                List<Path> files =
                    job.request().inputs().stream().map(JobInput::path).map(Path::of).toList();
                opened.fill(
                    new JobDraft(
                        descriptor.type(), job.request().parameters(), files, job.options()));
              }
            });
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
        service.cancel(job.id()),
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
    return elapsed(job).compareTo(WORTH_A_QUESTION) > 0;
  }

  public void openResult(JobSnapshot job) {
    openResult.accept(job.id());
  }

  /** How long a job has run, or did run. */
  Duration elapsed(JobSnapshot job) {
    Instant started = job.started();
    if (started == null) {
      return Duration.ZERO;
    }
    Instant ended = job.ended();
    return Duration.between(started, ended == null ? clock.instant() : ended);
  }

  Instant now() {
    return clock.instant();
  }

  /** What a job is called: its type's title. */
  String title(JobSnapshot job) {
    return titleOfType(job.request().type());
  }

  private String titleOfType(String type) {
    return catalogue().stream()
        .filter(descriptor -> descriptor.type().equals(type))
        .map(JobDescriptor::title)
        .findFirst()
        .orElse(type);
  }

  /** What a job is called that may not be in view, with its first file. */
  String titleOf(String jobId) {
    return list.find(jobId).map(JobRow::get).map(this::titleWithFile).orElse(jobId);
  }

  private String titleWithFile(JobSnapshot job) {
    String file = Inputs.inShort(job.request().inputs());
    return file.isEmpty() ? title(job) : Messages.text("jobs.with.file", title(job), file);
  }

  Optional<JobDescriptor> descriptor(JobSnapshot job) {
    return catalogue().stream().filter(d -> d.type().equals(job.request().type())).findFirst();
  }

  public List<JobDescriptor> catalogue() {
    return service.catalogue();
  }

  /**
   * A job's log. Blocks.
   *
   * @throws IOException when there is none
   */
  InputStream log(String jobId, long offset) throws IOException {
    return service.log(jobId, offset);
  }

  /**
   * Reads what a job's directory tells, in the background.
   *
   * @param failed told why that could not be done
   */
  void readDetails(String jobId, Consumer<JobDetails> read, Consumer<String> failed) {
    tasks.run(
        () -> service.details(jobId),
        read,
        failure -> {
          if (failure instanceof IOException) {
            failed.accept(String.valueOf(failure.getMessage()));
          } else {
            tasks.faults().report(failure);
          }
        });
  }

  /** Reads all that is known of a run, in the background; its key figures where it has a result. */
  void readSide(JobSnapshot job, Consumer<CompareRuns.Side> read) {
    tasks.run(
        () -> new CompareRuns.Side(job, service.details(job.id()), figures.of(job.id())), read);
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
    return form.getReadOnlyProperty();
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
