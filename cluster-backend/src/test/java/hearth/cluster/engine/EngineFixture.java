package hearth.cluster.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An engine with a home and a profile of a test's own, and jobs on it. Leaves nothing. */
public abstract class EngineFixture {

  protected static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir protected Path folder;
  protected HearthHome home;
  protected ClusterEngine engine;
  protected Profile profile;

  /** A new engine object, as a Hearth that has just been opened would make it. */
  protected abstract ClusterEngine newEngine(HearthHome in);

  /** A profile of this engine with one worker. */
  protected abstract Profile newProfile(String name);

  @BeforeEach
  void open() {
    home = new HearthHome(folder.resolve("home"));
    engine = newEngine(home);
    profile = newProfile("contract-" + ProcessHandle.current().pid());
  }

  @AfterEach
  void leaveNothing() throws Exception {
    ClusterEngine last = newEngine(home);
    for (String cluster : last.clusters()) {
      last.cleanUp(cluster);
    }
    assertThat(last.clusters()).isEmpty();
    last.close();
    engine.close();
  }

  /**
   * Starts a cluster as the window does, workers beside their master.
   *
   * @return the master
   */
  protected Node startCluster(String... workers) throws Exception {
    List<Future<Node>> beside = new ArrayList<>();
    try (ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor()) {
      Node master =
          engine.startMaster(
              profile,
              begun -> {
                for (String worker : workers) {
                  beside.add(starts.submit(() -> engine.startWorker(profile, begun, worker)));
                }
              });
      for (Future<Node> worker : beside) {
        assertThat(worker.get().alive()).isTrue();
      }
      return master;
    }
  }

  protected Node observed(String name) throws EngineException {
    List<Node> found =
        engine.observe(profile.name()).stream().filter(node -> node.name().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  protected Driver launch(Node master, String jobId, String sequence) throws Exception {
    return launch(engine, master, jobId, sequence);
  }

  protected Driver launch(ClusterEngine engine, Node master, String jobId, String sequence)
      throws Exception {
    write(engine, jobId, sequence);
    return engine.launch(
        profile,
        master,
        new Attempt(jobId, 1, KmerSpectrumType.DESCRIPTOR.mainClass(), 1, 512, 512, true, false));
  }

  /** Writes the request of a job that counts the k-mers of a sequence. */
  protected void write(ClusterEngine engine, String jobId, String sequence) throws Exception {
    Path input = folder.resolve(jobId + ".fasta");
    Files.writeString(input, ">record\n" + sequence + "\n");
    write(engine, jobId, 3, List.of(input));
  }

  /** Writes the request of a job that counts the k-mers of files. */
  protected void write(ClusterEngine engine, String jobId, int k, List<Path> inputs)
      throws Exception {
    List<JobInput> files = new ArrayList<>();
    for (Path input : inputs) {
      String name = input.getFileName().toString();
      files.add(new JobInput(engine.dataPath(profile, input), name, Files.size(input)));
    }
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            jobId,
            KmerSpectrumType.DESCRIPTOR.type(),
            KmerSpectrumType.DESCRIPTOR.version(),
            Map.of("k", Integer.toString(k), "canonical", "true", "top", "10"),
            files,
            profile.name(),
            Instant.now(),
            Map.of());
    engine
        .results(profile)
        .write(jobId, ResultLayout.REQUEST, ContractJson.pretty(request).getBytes(UTF_8));
  }

  /** The driver that was launched for a job, or for a session under that name. */
  protected Driver driverOf(String jobId) throws EngineException {
    List<Driver> found =
        engine.drivers(profile.name()).stream()
            .filter(driver -> driver.jobId().equals(jobId))
            .toList();
    assertThat(found).as(jobId).hasSize(1);
    return found.get(0);
  }

  protected Driver onlyDriver() throws EngineException {
    List<Driver> drivers = engine.drivers(profile.name());
    assertThat(drivers).hasSize(1);
    return drivers.get(0);
  }

  protected List<JobEvent> events(String jobId) throws IOException {
    try {
      return result(jobId, ResultLayout.events(1)).lines().map(ContractJson::event).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Waits until each of the jobs says that it waits for an executor. */
  protected void awaitWaiting(String... jobIds) {
    for (String jobId : jobIds) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(events(jobId))
                      .as(jobId)
                      .hasAtLeastOneElementOfType(JobEvent.Waiting.class));
    }
  }

  protected JobEvent finalEvent(String jobId) {
    await().atMost(PATIENCE).until(() -> events(jobId).stream().anyMatch(JobEvent::isFinal));
    try {
      return events(jobId).stream().reduce((earlier, later) -> later).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected String result(String jobId, String name) throws IOException {
    try (InputStream in = engine.results(profile).open(jobId, name, 0)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
