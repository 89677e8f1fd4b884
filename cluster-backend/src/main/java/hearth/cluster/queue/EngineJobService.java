package hearth.cluster.queue;

import hearth.cluster.HearthLock;
import hearth.cluster.LatestPublisher;
import hearth.cluster.Subscription;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.forecast.TimeRange;
import hearth.cluster.host.HostProbe;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.monitor.MasterView;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.sequence.PartitionPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Jobs through an engine. Calls that wait for files or processes run on virtual threads; {@link
 * JobLoop} follows what was launched on one thread of its own.
 */
public final class EngineJobService implements JobService {

  private static final Duration NEWS = Duration.ofMillis(100);

  private final ClusterEngine engine;
  private final MasterView masters;
  private final Supplier<Profile> profile;
  private final JobCatalogue catalogue;
  private final DraftAcceptance acceptance;
  private final DraftCheck check;
  private final JobPlanner planner;
  private final CancelRequests cancels;
  private final LateStore store;
  private final DraftForecast draftForecast;
  private final JobBook book;
  private final JobLoop loop;
  private final LatestPublisher<List<JobSnapshot>> news =
      new LatestPublisher<>("hearth-job-news", NEWS, List.of());
  private final Calls calls = new Calls();
  private final QueueControl queue;
  private final RetryRequests retries;
  private final PastStore pastStore;
  private final PastControl past;
  private final EndNotes endNotes;
  private final AttemptListeners listeners = new AttemptListeners();

  /**
   * @param engine launches drivers; stays the caller's to close
   * @param profile the profile of the present cluster
   * @param catalogue the job types that can be submitted
   * @param versions goes into every request: versions of what computes it. Python scripts run with
   *     PySpark of {@link JobRequest#SPARK} alone
   * @param keepsSession whether a session is to be kept ready for the next job, see {@link
   *     Sessions}: asked once a second while no job runs
   * @param clock names and dates jobs, in its time zone
   * @param list the file of the list of jobs, made when it is missing
   */
  public EngineJobService(
      ClusterEngine engine,
      Supplier<Profile> profile,
      JobCatalogue catalogue,
      Map<String, String> versions,
      BooleanSupplier keepsSession,
      Clock clock,
      Path list) {
    this(engine, new MasterClient(), profile, catalogue, versions, keepsSession, clock, list);
  }

  /** As the other one, with a master that a test leads. */
  EngineJobService(
      ClusterEngine engine,
      MasterView masters,
      Supplier<Profile> profile,
      JobCatalogue catalogue,
      Map<String, String> versions,
      BooleanSupplier keepsSession,
      Clock clock,
      Path list) {
    this.engine = engine;
    this.masters = masters;
    this.profile = profile;
    this.catalogue = catalogue;
    this.check = new DraftCheck(catalogue);
    this.planner = new JobPlanner(engine, new JobIds(clock, new SecureRandom()), versions, clock);
    Sessions sessions = new Sessions(engine, clock);
    this.store = new LateStore(() -> SqliteJobStore.open(list));
    this.book =
        new JobBook(
            store,
            new FailedAttempts(
                engine, profile, check, () -> new HostProbe().facts().freeMemoryMb()));
    JobLauncher launcher = new JobLauncher(engine, store, book, check, sessions, clock);
    OwnJobCheck ownCheck =
        new OwnJobCheck(
            catalogue,
            PythonProbe.ofThisComputer(versions.getOrDefault(JobRequest.SPARK, "unknown"))
                ::problem);
    this.acceptance = new DraftAcceptance(check, ownCheck, planner, store, launcher);
    DriverWatch drivers = new DriverWatch(engine, store, clock);
    Forecasts forecasts = new Forecasts(store, calls);
    DiskForecasts disks = new DiskForecasts(store, engine);
    this.draftForecast = new DraftForecast(check, planner, catalogue, profile, forecasts, disks);
    JobRound round =
        new JobRound(
            store,
            new HearthLock(list.resolveSibling(list.getFileName() + ".lock")),
            book,
            new JobQueue(engine, store, book, launcher, profile, clock),
            launcher,
            drivers,
            sessions,
            new LaunchedWaits(masters, clock.getZone()),
            keepsSession,
            profile,
            forecasts,
            listeners);
    this.loop = new JobLoop(book, round, clock, news::publish);
    this.queue = new StoredQueue(store, loop, calls, profile);
    this.cancels = new CancelRequests(engine, store, book, loop, drivers);
    this.retries = new RetryRequests(engine, store, book, loop, profile);
    this.pastStore = new PastStore(list);
    this.past = new StoredPast(pastStore, engine, profile, loop, clock, listeners);
    DiskNotes diskNotes = new DiskNotes(pastStore, book, loop, calls);
    this.endNotes = new EndNotes(pastStore, engine, profile, diskNotes, news);
  }

  @Override
  public List<JobDescriptor> catalogue() {
    return catalogue.all();
  }

  @Override
  public JobCatalogue ownJobs() {
    return catalogue;
  }

  @Override
  public List<DraftProblem> check(JobDraft draft) {
    return acceptance.check(draft, profile.get());
  }

  @Override
  public Optional<PartitionPlan> partitions(JobDraft draft) {
    Profile target = profile.get();
    return check.find(draft.type()).flatMap(type -> JobPlanner.partitions(type, draft, target));
  }

  @Override
  public CompletableFuture<Optional<TimeRange>> forecast(JobDraft draft) {
    return calls.call(() -> draftForecast.of(draft));
  }

  @Override
  public CompletableFuture<Optional<DiskOutlook>> disk(JobDraft draft) {
    return calls.call(() -> draftForecast.disk(draft));
  }

  @Override
  public CompletableFuture<Void> makeReady() {
    return calls.call(
        () -> {
          loop.makeReady();
          return null;
        });
  }

  @Override
  public CompletableFuture<Void> endSession() {
    return calls.call(
        () -> {
          loop.endSession();
          return null;
        });
  }

  @Override
  public CompletableFuture<JobSnapshot> submit(JobDraft draft) {
    return calls.call(
        () -> {
          Profile target = profile.get();
          JobDescriptor type = acceptance.accept(draft, target);
          JobRequest request = planner.request(type, draft, target, catalogue.own(draft.type()));
          TrackedJob job =
              book.enqueue(
                  JobRecord.queued(Volumes.of(target), request, draft.options()),
                  engine.results(target));
          loop.add(job);
          return job(job.id()).orElseGet(job::snapshot);
        });
  }

  @Override
  public CompletableFuture<Void> cancel(String jobId, Canceller.Means means) {
    return calls.call(
        () -> {
          cancels.cancel(jobId, means);
          return null;
        });
  }

  /**
   * Notes that the stop of a cluster, which is about to begin, cancels what runs on it.
   *
   * @return completes when it is noted, or cannot be
   */
  public CompletableFuture<Void> stops(Profile cluster) {
    return pastStore.isThere()
        ? calls.call(() -> cancels.stops(cluster))
        : CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<JobSnapshot> retry(String jobId, @Nullable Change change) {
    return calls.call(() -> retries.retry(jobId, change));
  }

  @Override
  public List<JobSnapshot> jobs() {
    return loop.published();
  }

  @Override
  public Optional<JobSnapshot> job(String jobId) {
    return jobs().stream().filter(job -> job.id().equals(jobId)).findFirst();
  }

  @Override
  public Subscription subscribe(Consumer<List<JobSnapshot>> listener) {
    return news.subscribe(listener);
  }

  /** Tells what attempts tell, as it is read. */
  public Subscription listen(AttemptListener listener) {
    return listeners.add(listener);
  }

  @Override
  public CompletableFuture<Void> recover() {
    return calls.call(
        () -> {
          Recovery.run(engine, profile.get(), store.get(), loop);
          return null;
        });
  }

  @Override
  public InputStream log(String jobId, long offset) throws IOException {
    return volume(jobId).open(jobId, ResultLayout.DRIVER_LOG, offset);
  }

  @Override
  public JobDetails details(String jobId) throws IOException {
    return DetailsReader.read(volume(jobId), jobId);
  }

  /** The volume of a job in view, or the present one: all that is not in view is there. */
  private ResultStore volume(String jobId) throws IOException {
    Optional<TrackedJob> job = book.find(jobId);
    return job.isPresent() ? job.get().store() : engine.results(profile.get());
  }

  @Override
  public QueueControl queue() {
    return queue;
  }

  @Override
  public PastControl past() {
    return past;
  }

  @Override
  public void close() {
    loop.close();
    endNotes.close();
    calls.close();
    store.close();
    pastStore.close();
    news.close();
    masters.close();
  }
}
