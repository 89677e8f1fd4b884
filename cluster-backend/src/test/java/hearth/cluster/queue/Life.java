package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.HearthLock;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.fake.FakeAgent;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeMasterView;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A queue of jobs from its submission to its end, whatever Hearths live and die meanwhile. The test
 * plays the agents, which outlive them.
 */
final class Life {

  static final Profile PROFILE = Profile.of("c", FakeEngine.NAME, 2, 3, 1024, 600);

  /** The job that a person cancels while it is queued. */
  static final String CANCELLED = "cancelled";

  static final Canceller BY = new Canceller(Canceller.Means.WINDOW, "ada");
  static final String VOLUME = Volumes.of(PROFILE);
  private static final int CORES = 6;

  /** Enough for all jobs, one after another. */
  private static final int TICKS = 200;

  private static final Set<String> STORE_WRITES =
      Set.of(
          "add",
          "claim",
          "launched",
          "requeue",
          "retry",
          "progressed",
          "conclude",
          "cancelQueued",
          "cancelling");
  private static final Set<String> ENGINE_WRITES = Set.of("launch", "order", "cancel", "forget");

  private final Path folder;
  private final Map<String, QueueOptions> jobs;
  private final FakeWorld world = new FakeWorld();
  private final Set<String> acknowledged = new TreeSet<>();

  /** Attempts that were ordered of the session; ordering one twice is ordering it once. */
  private final Set<String> ordered = new TreeSet<>();

  /** A second passes with each tick. */
  private final LifeClock clock = new LifeClock();

  private final LifeAgents agents;
  private final LifeWitness witness;
  private final @Nullable Driver session;

  /**
   * @param jobs what is submitted, in this order
   * @param inSession whether a session is ready for those that want the whole cluster
   */
  Life(Path folder, Map<String, QueueOptions> jobs, boolean inSession) {
    this.folder = folder;
    this.jobs = jobs;
    this.agents = new LifeAgents(results(), clock);
    this.witness = new LifeWitness(folder, jobs, inSession);
    world.start(PROFILE, Node.Role.MASTER, "master");
    session = inSession ? launchSession() : null;
  }

  private Driver launchSession() {
    try {
      return new FakeEngine(world, results())
          .launch(
              PROFILE,
              world.node("c", "master").orElseThrow(),
              new Attempt("session-1", 1, BuiltInJobs.SESSION_MAIN, CORES, 1024, 600, false, true));
    } catch (EngineException e) {
      throw new AssertionError(e);
    }
  }

  /** One Hearth with all that it knows of jobs, but no thread. */
  final class Hearth implements AutoCloseable {
    private final Doom doom;
    private final ResultStore results;
    private final LateStore store;
    private final JobBook book;
    private final JobRound round;
    private final Calls calls = new Calls();

    Hearth(Doom doom) {
      this.doom = doom;
      ClusterEngine engine =
          doom.mortal(
              ClusterEngine.class,
              new FakeEngine(world, results(), new Agents()),
              ENGINE_WRITES,
              this::sawEngine);
      results = engine.results(PROFILE);
      store =
          new LateStore(
              () ->
                  doom.mortal(
                      JobStore.class,
                      SqliteJobStore.open(folder.resolve("jobs.db")),
                      STORE_WRITES,
                      witness::sawStore));
      Sessions sessions = new Sessions(engine, clock);
      DraftCheck types = new DraftCheck(JobCatalogue.of(BuiltInJobs.all()));
      book = new JobBook(store, new FailedAttempts(engine, () -> PROFILE, types, () -> 0));
      JobLauncher launcher = new JobLauncher(engine, store, book, types, sessions, clock);
      round =
          new JobRound(
              store,
              new HearthLock(folder.resolve("lock")),
              book,
              new JobQueue(engine, store, book, launcher, () -> PROFILE, clock),
              launcher,
              new DriverWatch(engine, store, clock),
              sessions,
              new LaunchedWaits(new FakeMasterView(world), clock.getZone()),
              () -> false,
              () -> PROFILE,
              new Forecasts(store, calls),
              new AttemptListeners());
    }

    private @Nullable Object sawEngine(
        String method, @Nullable Object[] arguments, @Nullable Object result) {
      witness.sawEngine(method, arguments);
      return result instanceof ResultStore store
          ? doom.mortal(ResultStore.class, store, Set.of("write"), (name, given, got) -> got)
          : result;
    }

    /** As a Hearth does that has just been opened. */
    void recover() throws IOException {
      TakeIn.run(store.get(), results, VOLUME);
      book.refresh(VOLUME, results);
      round.follow();
    }

    /** A person submits what is not there yet, and cancels the one that is held. */
    void submit() throws IOException {
      for (Map.Entry<String, QueueOptions> job : jobs.entrySet()) {
        if (!acknowledged.contains(job.getKey()) && store.get().find(job.getKey()).isEmpty()) {
          JobRequest request = Requests.kmers(job.getKey());
          book.add(book.enqueue(JobRecord.queued(VOLUME, request, job.getValue()), results));
        }
        acknowledged.add(job.getKey());
      }
      if (jobs.containsKey(CANCELLED)) {
        Optional<TrackedJob> job = book.find(CANCELLED);
        if (job.isPresent()) { // A Hearth that was killed may have cancelled it.
          boolean unused = book.cancelQueued(job.get(), clock.instant(), BY);
        }
      }
    }

    void tick() throws EngineException, IOException {
      round.tick();
    }

    @Override
    public void close() {
      calls.close();
      store.close();
    }
  }

  /** Lets a Hearth live to its doom, and another one to the end; returns whether the first died. */
  boolean kill(Doom doom) throws EngineException, IOException {
    boolean killed = false;
    try (Hearth first = new Hearth(doom)) {
      live(first);
    } catch (Doom.Killed e) {
      killed = true;
    }
    try (Hearth next = new Hearth(new Doom(0, true))) {
      live(next);
    }
    witness.assertAllEndedOnce();
    return killed;
  }

  private void live(Hearth hearth) throws EngineException, IOException {
    hearth.recover();
    hearth.submit();
    for (int tick = 0; tick < TICKS; tick++) {
      hearth.tick();
      playAgents();
    }
  }

  /** Drivers begin, finish, and end. */
  void playAgents() throws IOException {
    clock.tick();
    int busy = 0;
    for (Driver driver : world.drivers("c")) {
      if (driver.alive() && !Sessions.isOne(driver)) {
        busy += witness.cores(driver.jobId());
        if (agents.age(driver.jobId(), driver.attempt(), null)) {
          world.endDriver(driver.jobId(), 0);
        }
      }
    }
    assertThat(busy).as("cores of drivers").isLessThanOrEqualTo(CORES);
    if (session != null && !ordered.isEmpty()) {
      String next = ordered.iterator().next();
      String[] parts = next.split("#");
      if (agents.age(parts[0], Integer.parseInt(parts[1]), session.jobId())) {
        ordered.remove(next);
      }
    }
  }

  /** What saw all of it. */
  LifeWitness witness() {
    return witness;
  }

  private Path results() {
    return folder.resolve("results");
  }

  /** Only the session's orders are of interest. */
  private final class Agents implements FakeAgent {
    @Override
    public void launched(FakeWorld in, Driver driver, JobRequest request, ResultStore store) {}

    @Override
    public void ordered(
        FakeWorld in, Driver of, JobRequest request, int attempt, ResultStore store) {
      String order = request.id() + "#" + attempt;
      if (!agents.know(order)) {
        ordered.add(order);
      }
    }

    @Override
    public void cancelled(Driver driver, ResultStore store) {}
  }
}
