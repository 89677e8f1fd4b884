package hearth.cluster.scaling;

import static org.awaitility.Awaitility.await;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.engine.fake.FakeAgent;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeMasterView;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.lifecycle.ReconcilingClusterService;
import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.EngineJobService;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.results.ResultStore;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Cluster, jobs and scaling experiments on a fake engine. */
abstract class ScalingFixture {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Looks often, so that tests need not wait for the next look. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final Profile TWO = Profile.of("c", "fake", 2, 2, 700, 600);

  @TempDir Path folder;
  final FakeWorld world = new FakeWorld();
  volatile boolean keepsSession;
  final Agent agent = new Agent();
  final List<Finding> findings = new CopyOnWriteArrayList<>();
  Path results = Path.of("");
  ReconcilingClusterService cluster;
  EngineJobService jobs;
  QueuedScalings scalings;

  @BeforeEach
  void open() {
    results = folder.resolve("results");
    openServices();
    cluster.start(TWO).join();
  }

  private void openServices() {
    FakeEngine engine = new FakeEngine(world, results, agent);
    cluster =
        new ReconcilingClusterService(
            new SelectedEngine(List.of(engine)),
            new FakeMasterView(world),
            (wanted, missing) -> List.of(),
            folder.resolve("running"),
            TWO,
            Clock.systemUTC());
    jobs =
        new EngineJobService(
            engine,
            () -> cluster.snapshot().profile(),
            JobCatalogue.of(BuiltInJobs.all()),
            Map.of("hearth", "test"),
            () -> keepsSession && !scalings.isBusy(),
            Clock.systemUTC(),
            folder.resolve("jobs.db"));
    scalings =
        new QueuedScalings(
            cluster,
            jobs,
            (wanted, missing) -> findings,
            folder.resolve("scalings"),
            Clock.systemUTC(),
            PAUSE);
    scalings.open();
  }

  @AfterEach
  void close() {
    scalings.close();
    jobs.close();
    cluster.close();
  }

  /** Closes Hearth and opens it again. */
  void reopen() {
    close();
    openServices();
    cluster.adopt(TWO).join();
    jobs.recover().join();
  }

  ScalingDraft draft(List<Integer> workers, int repeats) {
    return new ScalingDraft(job(QueueOptions.USUAL), workers, repeats);
  }

  JobDraft job(QueueOptions options) {
    try {
      Path genome = Files.writeString(folder.resolve("genome.fa"), ">s\nACGTACGTACGT\n");
      return new JobDraft("kmer-spectrum", Map.of("k", "5"), List.of(genome), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ScalingSnapshot latest(ScalingSnapshot asked) {
    return scalings.all().stream()
        .filter(one -> one.plan().id().equals(asked.plan().id()))
        .findFirst()
        .orElseThrow();
  }

  ScalingSnapshot awaitEnd(ScalingSnapshot asked) {
    return await().atMost(PATIENCE).until(() -> latest(asked), one -> one.plan().end() != null);
  }

  void awaitDoing(ScalingSnapshot asked, String words) {
    await()
        .atMost(PATIENCE)
        .until(() -> Objects.requireNonNullElse(latest(asked).doing(), "").contains(words));
  }

  JobSnapshot awaitRun(ScalingSnapshot asked, int number, JobState state) {
    return Objects.requireNonNull(
        await()
            .atMost(PATIENCE)
            .until(
                () -> latest(asked).runs().get(number - 1).job(),
                job -> job != null && job.state() == state));
  }

  void awaitWorkers(int count) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                world.nodes("c").stream()
                        .filter(node -> node.role() == Node.Role.WORKER && node.alive())
                        .count()
                    == count);
  }

  /** Drivers whose jobs take 2 s, and 12 s divided among the workers, by what they write. */
  final class Agent implements FakeAgent {

    /** The first driver from now on that does not end by itself, counted from 1; 0 for none. */
    volatile int endless;

    volatile @Nullable Failure failure;
    private int launched;
    private volatile @Nullable Driver running;

    @Override
    public void launched(FakeWorld world, Driver driver, JobRequest request, ResultStore store) {
      Path directory = results.resolve(driver.jobId());
      Instant now = Instant.now();
      write(
          directory,
          new JobEvent.Launching(now, ContractJson.EVENTS, driver.jobId(), 1, 4711),
          new JobEvent.Running(now, "app", null));
      if (++launched == endless) {
        running = driver;
      } else {
        end(directory, world, driver, now);
      }
    }

    /** Ends the endless one. */
    void finish(FakeWorld world) {
      Driver driver = Objects.requireNonNull(running);
      end(results.resolve(driver.jobId()), world, driver, Instant.now());
    }

    private void end(Path directory, FakeWorld world, Driver driver, Instant began) {
      Failure how = failure;
      long workers =
          world.nodes(driver.cluster()).stream()
              .filter(node -> node.role() == Node.Role.WORKER)
              .count();
      Instant end = began.plusMillis(2000 + 12000 / workers);
      write(directory, how == null ? new JobEvent.Finished(end) : new JobEvent.Failed(end, how, 1));
      world.endDriver(driver.jobId(), how == null ? 0 : 1);
    }

    private static void write(Path directory, JobEvent... events) {
      try {
        for (JobEvent event : events) {
          Files.writeString(
              directory.resolve("events-1.jsonl"),
              ContractJson.line(event) + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void ordered(
        FakeWorld world, Driver session, JobRequest request, int attempt, ResultStore store) {}

    @Override
    public void cancelled(Driver driver, ResultStore store) {}
  }
}
