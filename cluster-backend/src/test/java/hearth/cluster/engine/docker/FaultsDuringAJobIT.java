package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.JobsOnCluster;
import hearth.cluster.results.Spectra;
import hearth.cluster.results.StoredResults;
import hearth.jobs.samples.LambdaSample;
import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One job on one cluster, and all that may befall it: an executor that the system ends for memory,
 * a master that is killed, a worker that is removed. It goes on, and its result is exact.
 */
class FaultsDuringAJobIT extends DockerJobsFixture {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What the user is promised. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Profile PROFILE =
      RealDocker.profile("faults-" + ProcessHandle.current().pid(), 2);
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
  private static final int READ_BASES = 150;

  /** How often the job reads the simulated reads, 20 Mbp each time. */
  private static final int TIMES = 6;

  FaultsDuringAJobIT() {
    super(PROFILE);
  }

  @BeforeEach
  void report() {
    Subscription unused =
        jobs.subscribe(new JobsOnCluster(jobs.catalogue(), hearth.service::report));
  }

  @Test
  void aJobSurvivesWhatBefallsItsCluster() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    Path samples = Path.of(System.getProperty("hearth.samples"));
    ReadSimulator simulator =
        new ReadSimulator(
            Genome.read(new LambdaSample(samples).genome()),
            ReadSimulation.haploid(READ_BASES, 400, 0.005, 7));
    simulator.write(reads);
    try (Subscription subscription = hearth.service.subscribe(snapshot -> {})) {
      hearth.service.start(PROFILE).join();
      String job = aJobWithATaskThatWaits(reads);

      itsTasksAreOnTheCardAndItsPageIsReachedFromHere(job);
      anExecutorBeyondTheMemoryLimitIsToldBySeveralSigns(job);
      startReplacesTheWorkerThatShowsIt();
      aKilledMasterComesBackToTheSameJob();
      aWorkerThatIsRemovedFinishesItsTaskFirst(job);

      JobSnapshot ended = awaitEnd(job, PATIENCE);
      assertThat(ended.state()).as("%s", ended).isEqualTo(JobState.FINISHED);
      assertThat(ended.attempt()).isEqualTo(1);
      assertThat(
              Spectra.total(new StoredResults(() -> hearth.engine.results(PROFILE)).spectrum(job)))
          .isEqualTo(TIMES * simulator.reads() * (READ_BASES - 21 + 1));
      theOtherHearthSharesTheCluster();
    }
  }

  /** While worker-1's executor is stopped in its task, the job cannot end. */
  private String aJobWithATaskThatWaits(Path reads) throws Exception {
    String id =
        jobs.submit(new JobDraft("kmer-spectrum", Map.of(), Collections.nCopies(TIMES, reads)))
            .join()
            .id();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              JobSnapshot job = latest(id);
              return job.progress() != null && job.progress().tasksDone() > 0;
            });
    assertThat(docker.exec(handle("worker-1"), "pkill", "-STOP", "-e", "-f", EXECUTOR))
        .contains("killed");
    return id;
  }

  private void itsTasksAreOnTheCardAndItsPageIsReachedFromHere(String job) {
    await().atMost(PATIENCE).until(() -> hearth.worker("worker-1").load().tasksRunning() == 1);
    assertThat(hearth.worker("worker-1").load().heapMaxBytes())
        .isEqualTo(hearth.worker("worker-1").memoryReservedBytes())
        .isPositive();
    URI page = URI.create(latest(job).uiUrl() + "/jobs/");
    await().atMost(PATIENCE).until(() -> RealDocker.text(page).contains(job));
  }

  private void anExecutorBeyondTheMemoryLimitIsToldBySeveralSigns(String job) throws Exception {
    String worker = handle("worker-2");
    // Of all processes in the container the executor goes first; tail keeps an endless line.
    docker.exec(
        worker,
        "sh",
        "-c",
        "for p in $(pgrep java); do grep -q %s /proc/$p/cmdline && echo 1000 >/proc/$p/oom_score_adj;"
                .formatted(EXECUTOR)
            + " done; tail /dev/zero");

    await().atMost(SOON).until(() -> hearth.worker("worker-2").state() == NodeState.OOM_KILLED);
    assertThat(String.valueOf(hearth.worker("worker-2").problem()))
        .contains("The system ended an executor of worker-2", "memory limit");
    assertThat(hearth.snapshot().history().events())
        .extracting(ClusterEvent::kind)
        .contains(ClusterEvent.Kind.WORKER_OOM_KILLED);
    assertThat(node("worker-2").alive()).as("only its executor was ended").isTrue();
    assertThat(node("worker-1").condition()).isEqualTo(NodeCondition.RUNNING);
    // The other signs: the kernel's own count, and the exit code in the worker's log.
    assertThat(
            docker.exec(
                worker,
                "sh",
                "-c",
                "cat /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control 2>&1"))
        .containsPattern("oom_kill [1-9]");
    await().atMost(PATIENCE).until(() -> log("worker-2", 0).contains("exited with code 137"));
    // And the job says what happened, and that it goes on.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(String.join("\n", latest(job).logTail()))
                    .contains("was ended by force (exit code 137)", "memory limit")
                    .contains("done again by another executor"));
    assertThat(latest(job).state()).isEqualTo(JobState.RUNNING);
  }

  private void startReplacesTheWorkerThatShowsIt() throws Exception {
    String before = handle("worker-2");

    assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);

    assertThat(handle("worker-2")).isNotEqualTo(before);
    assertThat(hearth.snapshot().workers())
        .extracting(WorkerSnapshot::state)
        .containsAnyOf(NodeState.ALIVE, NodeState.BUSY)
        .doesNotContain(NodeState.OOM_KILLED, NodeState.LOST);
  }

  private void aKilledMasterComesBackToTheSameJob() throws Exception {
    List<String> workers = List.of(handle("worker-1"), handle("worker-2"));
    docker.client().killContainerCmd(handle("master")).exec();
    await().atMost(SOON).until(this::isMasterLost);
    assertThat(String.valueOf(hearth.snapshot().master()))
        .contains("master was killed (exit code 137)");

    assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);

    assertThat(List.of(handle("worker-1"), handle("worker-2")))
        .as("the same workers")
        .isEqualTo(workers);
    await().atMost(PATIENCE).until(() -> hearth.worker("worker-1").state() == NodeState.BUSY);
  }

  private void aWorkerThatIsRemovedFinishesItsTaskFirst(String job) throws Exception {
    long lost = lostTasks(job);
    CompletableFuture<?> removal = hearth.service.removeWorker("worker-1");
    await().atMost(PATIENCE).until(() -> hearth.worker("worker-1").state() == NodeState.DRAINING);
    assertThat(removal).as("its task has not ended").isNotDone();

    docker.exec(handle("worker-1"), "pkill", "-CONT", "-f", EXECUTOR);

    removal.join();
    assertThat(hearth.snapshot().workers())
        .extracting(WorkerSnapshot::name)
        .containsExactly("worker-2");
    assertThat(awaitEnd(job, PATIENCE).state()).isEqualTo(JobState.FINISHED);
    assertThat(lostTasks(job)).as("tasks that failed for the removal").isEqualTo(lost);
  }

  /** One Hearth scales and stops, the other one sees it. */
  private void theOtherHearthSharesTheCluster() {
    try (DockerService other =
            new DockerService(docker.settings(folder), folder, PROFILE.withWorkers(5));
        Subscription subscription = other.service.subscribe(snapshot -> {})) {
      assertThat(other.service.adopt(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);
      assertThat(other.snapshot().history().events())
          .as("it says that it attached")
          .extracting(ClusterEvent::kind)
          .containsExactly(ClusterEvent.Kind.ADOPTED);
      assertThat(other.worker("worker-2").pid()).isEqualTo(hearth.worker("worker-2").pid());

      other.service.scale(2).join();
      await().atMost(SOON).until(() -> hearth.snapshot().profile().workers() == 2);
      assertThat(hearth.snapshot().workers())
          .extracting(WorkerSnapshot::name)
          .containsExactly("worker-1", "worker-2");

      other.service.stop().join();
      await().atMost(SOON).until(() -> hearth.snapshot().phase() == Phase.STOPPED);
    }
  }

  private boolean isMasterLost() {
    MasterSnapshot master = hearth.snapshot().master();
    return master != null && master.state() == NodeState.LOST;
  }

  private long lostTasks(String job) throws Exception {
    try (InputStream log = jobs.log(job, 0)) {
      return new String(log.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.contains("Lost task "))
          .count();
    }
  }

  private String log(String name, long offset) throws Exception {
    try (InputStream log = hearth.engine.log(node(name), offset)) {
      return new String(log.readAllBytes(), UTF_8);
    }
  }

  private String handle(String name) throws Exception {
    return node(name).handle();
  }

  private Node node(String name) throws Exception {
    return hearth.engine.observe(PROFILE.name()).stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
