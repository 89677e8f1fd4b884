package hearth.cluster.queue;

import hearth.cluster.LatestPublisher;
import hearth.cluster.Subscription;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.sequence.PartitionPlan;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private final Supplier<Profile> profile;
  private final JobCatalogue catalogue;
  private final OwnJobCheck ownCheck;
  private final DraftCheck check;
  private final JobPlanner planner;
  private final JobLauncher launcher;
  private final DriverWatch drivers;
  private final JobLoop loop;
  private final LatestPublisher<List<JobSnapshot>> news =
      new LatestPublisher<>("hearth-job-news", NEWS, List.of());
  private final ExecutorService calls =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hearth-job-call-", 0).factory());

  /** As the other one, where every job has a driver of its own. */
  public EngineJobService(
      ClusterEngine engine,
      Supplier<Profile> profile,
      List<JobDescriptor> catalogue,
      Map<String, String> versions,
      Clock clock) {
    this(engine, profile, JobCatalogue.of(catalogue), versions, () -> false, clock);
  }

  /**
   * @param engine launches drivers; stays the caller's to close
   * @param profile the profile of the present cluster
   * @param catalogue the job types that can be submitted
   * @param versions goes into every request: versions of what computes it. Python scripts run with
   *     PySpark of {@link JobRequest#SPARK} alone
   * @param keepsSession whether a session is to be kept ready for the next job, see {@link
   *     Sessions}: asked once a second while no job runs
   * @param clock names and dates jobs, in its time zone
   */
  public EngineJobService(
      ClusterEngine engine,
      Supplier<Profile> profile,
      JobCatalogue catalogue,
      Map<String, String> versions,
      BooleanSupplier keepsSession,
      Clock clock) {
    this.engine = engine;
    this.profile = profile;
    this.catalogue = catalogue;
    this.ownCheck =
        new OwnJobCheck(
            catalogue,
            PythonProbe.ofThisComputer(versions.getOrDefault(JobRequest.SPARK, "unknown"))
                ::problem);
    this.check = new DraftCheck(catalogue);
    this.planner = new JobPlanner(engine, new JobIds(clock, new SecureRandom()), versions, clock);
    Sessions sessions = new Sessions(engine, clock);
    this.launcher = new JobLauncher(engine, check, sessions, clock);
    this.drivers = new DriverWatch(engine, clock);
    this.loop =
        new JobLoop(launcher, drivers, sessions, keepsSession, profile, clock, news::publish);
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
    List<DraftProblem> problems = new ArrayList<>(check.check(draft));
    problems.addAll(ownCheck.check(draft.type(), profile.get()));
    return problems;
  }

  @Override
  public Optional<PartitionPlan> partitions(JobDraft draft) {
    return check
        .find(draft.type())
        .flatMap(type -> JobPlanner.partitions(type, draft, profile.get()));
  }

  @Override
  public CompletableFuture<Void> makeReady() {
    return call(
        () -> {
          loop.makeReady();
          return null;
        });
  }

  @Override
  public CompletableFuture<JobSnapshot> submit(JobDraft draft) {
    return call(
        () -> {
          Profile target = profile.get();
          JobDescriptor type = accept(draft, target);
          JobRequest request = planner.request(type, draft, target, catalogue.own(draft.type()));
          TrackedJob job = JobFiles.create(engine.results(target), request);
          loop.add(job);
          return job.snapshot();
        });
  }

  private JobDescriptor accept(JobDraft draft, Profile target) throws EngineException {
    reject(check(draft));
    JobDescriptor type = check.find(draft.type()).orElseThrow();
    planner.misfit(type, target).ifPresent(problem -> reject(List.of(problem)));
    if (launcher.master(target.name()).isEmpty()) {
      reject(
          List.of(
              new DraftProblem(
                  DraftProblem.CLUSTER,
                  "No cluster runs. Start it on the Cluster page, or with: hearth cluster start")));
    }
    return type;
  }

  private static void reject(List<DraftProblem> problems) {
    if (!problems.isEmpty()) {
      throw new JobRejected(problems);
    }
  }

  @Override
  public CompletableFuture<Void> cancel(String jobId) {
    return call(
        () -> {
          TrackedJob job = loop.find(jobId).orElseThrow(() -> unknown(jobId));
          if (loop.beginCancel(job)) {
            boolean gone = false;
            try {
              Optional<Driver> driver = drivers.find(job);
              if (driver.isPresent()) {
                engine.cancel(driver.get());
              }
              gone = true;
            } finally {
              loop.endCancel(job, gone);
            }
          }
          return null;
        });
  }

  @Override
  public List<JobSnapshot> jobs() {
    return loop.snapshots();
  }

  @Override
  public Optional<JobSnapshot> job(String jobId) {
    return loop.find(jobId).map(TrackedJob::snapshot);
  }

  @Override
  public Subscription subscribe(Consumer<List<JobSnapshot>> listener) {
    return news.subscribe(listener);
  }

  @Override
  public CompletableFuture<Void> recover() {
    return call(
        () -> {
          ResultStore store = engine.results(profile.get());
          loop.recovered(JobFiles.readAll(store));
          return null;
        });
  }

  @Override
  public InputStream log(String jobId, long offset) throws IOException {
    TrackedJob job =
        loop.find(jobId).orElseThrow(() -> new IOException(unknown(jobId).getMessage()));
    return job.open(ResultLayout.DRIVER_LOG, offset);
  }

  private static NoSuchElementException unknown(String jobId) {
    return new NoSuchElementException("There is no job \"%s\".".formatted(jobId));
  }

  private <T extends @Nullable Object> CompletableFuture<T> call(Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    calls.execute(
        () -> {
          try {
            result.complete(task.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  @Override
  public void close() {
    loop.close();
    calls.shutdownNow();
    news.close();
  }
}
