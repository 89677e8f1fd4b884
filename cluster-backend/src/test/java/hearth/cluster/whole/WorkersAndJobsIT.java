package hearth.cluster.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.metrics.Bucket;
import hearth.cluster.metrics.Figure;
import hearth.cluster.metrics.Line;
import hearth.cluster.metrics.Measured;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerLoad;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.Spectra;
import hearth.jobs.simulate.ReadSimulator;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Workers that come and go while a job runs. */
class WorkersAndJobsIT extends WholeBackendFixture {

  /** A job that goes on while workers come and go, also on a computer that is busy otherwise. */
  private static final int LONG = 4 * TIMES;

  /** Short tasks: a worker that goes finishes its own first. */
  private static final Map<String, String> SHORT_TASKS = Map.of("partitions", "120");

  @Test
  void aWorkerKilledMidJobShowsAsLostAndTheJobFinishes() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    ReadSimulator simulator = simulateReads(reads);
    hearth.cluster.start(OpenHearth.PROFILE).join();
    List<ClusterSnapshot> seen = new CopyOnWriteArrayList<>();
    try (Subscription subscription = hearth.cluster.subscribe(seen::add)) {
      JobSnapshot job =
          hearth
              .jobs
              .submit(new JobDraft("kmer-spectrum", Map.of(), Collections.nCopies(TIMES, reads)))
              .join();
      awaitTasksDone(job.id());
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  hearth.cluster.snapshot().workers().stream()
                      .allMatch(worker -> worker.state() == NodeState.BUSY));

      Instant killed = Instant.now();
      kill("worker-2");
      ClusterSnapshot lost =
          await()
              .atMost(PATIENCE)
              .until(
                  () -> hearth.cluster.snapshot(),
                  snapshot -> stateOf(snapshot, "worker-2") == NodeState.LOST);

      assertThat(Duration.between(killed, lost.at())).isLessThan(Duration.ofSeconds(5));
      assertThat(lost.phase()).isEqualTo(Phase.DEGRADED);
      assertThat(latest(job.id()).state()).as("it had not ended yet").isEqualTo(JobState.RUNNING);

      assertThat(hearth.cluster.start(OpenHearth.PROFILE).join().phase())
          .as("Start replaces it while the job runs")
          .isEqualTo(Phase.RUNNING);
      awaitFinished(job.id());
      KmerSpectrum spectrum = hearth.results.spectrum(job.id());
      assertThat(Spectra.total(spectrum))
          .isEqualTo(TIMES * simulator.reads() * (READ_BASES - 21 + 1));
    }
    assertThat(seen).hasSizeGreaterThan(3);
  }

  @Test
  void workersComeAndGoWhileAJobRuns() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    ReadSimulator simulator = simulateReads(reads);
    hearth.cluster.start(OpenHearth.PROFILE).join();
    Subscription unused = hearth.cluster.subscribe(seen -> {});
    JobSnapshot job =
        hearth
            .jobs
            .submit(new JobDraft("kmer-spectrum", SHORT_TASKS, Collections.nCopies(LONG, reads)))
            .join();
    awaitTasksDone(job.id());

    URI page = URI.create(latest(job.id()).uiUrl() + "/jobs/");
    await("Spark's page").atMost(PATIENCE).until(() -> text(page).contains(job.id()));
    hearth.cluster.scale(3).join();
    WorkerSnapshot third =
        await()
            .atMost(PATIENCE)
            .until(() -> worker("worker-3"), worker -> isComputing(worker, job.id()));
    assertThat(third.load().tasksRunning()).as("one for its core").isEqualTo(1);
    assertThat(third.load().heapMaxBytes()).isEqualTo(third.memoryReservedBytes());
    ClusterSnapshot fewer = hearth.cluster.removeWorker("worker-1").join();

    assertThat(fewer.workers())
        .extracting(WorkerSnapshot::name)
        .containsExactly("worker-2", "worker-3");
    assertThat(fewer.phase()).isEqualTo(Phase.RUNNING);
    assertThat(latest(job.id()).state()).as("it had not ended yet").isEqualTo(JobState.RUNNING);
    ClusterSnapshot more = hearth.cluster.scale(3).join();
    assertThat(more.workers())
        .extracting(WorkerSnapshot::name)
        .containsExactly("worker-1", "worker-2", "worker-3");

    JobSnapshot ended = awaitFinished(job.id());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                hearth.cluster.snapshot().workers().stream()
                    .allMatch(worker -> worker.load().equals(WorkerLoad.NONE)));
    assertThat(hearth.cluster.snapshot().history().events())
        .extracting(ClusterEvent::kind)
        .containsSubsequence(Kind.STARTED, Kind.JOB_STARTED, Kind.WORKER_ADDED, Kind.JOB_FINISHED);
    assertThat(ended.attempt()).as("no attempt failed").isEqualTo(1);
    assertThat(Spectra.total(hearth.results.spectrum(job.id())))
        .isEqualTo(LONG * simulator.reads() * (READ_BASES - 21 + 1));
    assertFiguresWereKept(job.id(), LONG * Files.size(reads));
    assertThat(hearth.cluster.scale(1).join().workers()).hasSize(1);
  }

  private void assertFiguresWereKept(String jobId, long bytes) {
    Measured attempt = hearth.metrics.attempt(jobId, 1);
    assertThat(most(attempt, Figure.BYTES_READ)).isGreaterThanOrEqualTo(bytes);
    assertThat(most(attempt, Figure.TASKS_DONE)).isGreaterThanOrEqualTo(120);
    assertThat(most(attempt, Figure.SHUFFLE_WRITTEN)).isPositive();
    assertThat(most(attempt, Figure.SHUFFLE_READ)).isPositive();
    assertThat(most(attempt, Figure.CPU_TIME)).isBetween(1.0, 3600.0);
    assertThat(most(attempt, Figure.HEAP)).isBetween(8e6, 3.0 * OpenHearth.EXECUTOR_MB * (1 << 20));
    Measured cluster =
        hearth.metrics.cluster(OpenHearth.PROFILE.name(), Instant.now(), Duration.ofDays(1), true);
    assertThat(cluster.nodes(Figure.MEMORY))
        .extracting(Line::node)
        .containsExactly("master", "worker-1", "worker-2", "worker-3");
    assertThat(most(cluster, Figure.MEMORY)).isBetween(3e8, 6e9);
    assertThat(most(cluster, Figure.CPU)).isBetween(0.2, 64.0);
    assertThat(most(cluster, Figure.TASKS_RUNNING)).isBetween(1.0, 3.0);
    assertThat(
            cluster.line(Figure.TASKS_ENDED).orElseThrow().buckets().stream()
                .mapToDouble(Bucket::sum)
                .sum())
        .as("each task once")
        .isEqualTo(most(attempt, Figure.TASKS_DONE));
  }

  private static double most(Measured measured, Figure figure) {
    return measured.line(figure).orElseThrow().buckets().stream()
        .mapToDouble(Bucket::most)
        .max()
        .orElseThrow();
  }

  /** A worker that was added while the job runs. */
  private boolean isComputing(WorkerSnapshot worker, String jobId) {
    assertThat(latest(jobId).state()).as("%s", worker).isEqualTo(JobState.RUNNING);
    return worker.coresUsed() > 0
        && worker.load().tasksRunning() > 0
        && worker.load().heapUsedBytes() > 0;
  }

  private WorkerSnapshot worker(String name) {
    return hearth.cluster.snapshot().workers().stream()
        .filter(worker -> worker.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void kill(String worker) throws Exception {
    long pid =
        hearth.engine.observe(OpenHearth.PROFILE.name()).stream()
            .filter(node -> node.name().equals(worker))
            .mapToLong(node -> Long.parseLong(node.handle()))
            .findFirst()
            .orElseThrow();
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  private static NodeState stateOf(ClusterSnapshot snapshot, String worker) {
    return snapshot.workers().stream()
        .filter(card -> card.name().equals(worker))
        .map(WorkerSnapshot::state)
        .findFirst()
        .orElseThrow();
  }
}
