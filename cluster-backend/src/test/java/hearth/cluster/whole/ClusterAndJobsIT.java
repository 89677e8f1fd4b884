package hearth.cluster.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.WorkerLoad;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.jobs.simulate.ReadSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** From the start of a cluster to a result and back to nothing. */
class ClusterAndJobsIT extends WholeBackendFixture {

  /** A job that goes on while workers come and go, also on a computer that is busy otherwise. */
  private static final int LONG = 2 * TIMES;

  /** Short tasks: a worker that goes finishes its own first. */
  private static final Map<String, String> SHORT_TASKS = Map.of("partitions", "120");

  @Test
  void startsCountsAndStops() throws Exception {
    ClusterSnapshot running = hearth.cluster.start(OpenHearth.PROFILE).join();

    assertThat(running.phase()).isEqualTo(Phase.RUNNING);
    assertThat(running.steps()).allMatch(step -> step.state() == StartStep.State.DONE);
    assertThat(running.master()).extracting(MasterSnapshot::state).isEqualTo(NodeState.ALIVE);
    assertThat(running.workers()).hasSize(2);
    for (WorkerSnapshot worker : running.workers()) {
      assertThat(worker.state()).isEqualTo(NodeState.ALIVE);
      assertThat(worker.cores()).isEqualTo(1);
      assertThat(worker.memoryBytes()).isBetween(30L << 20, worker.memoryLimitBytes());
      assertThat(worker.memoryReservedBytes()).isZero();
    }

    JobSnapshot kmers =
        run(new JobDraft("kmer-spectrum", Map.of("k", "21"), List.of(lambda().genome())));
    KmerSpectrum spectrum = hearth.results.spectrum(kmers.id());
    assertThat(spectrum.k()).isEqualTo(21);
    assertThat(total(spectrum)).isEqualTo(LAMBDA_BASES - 21 + 1);

    JobSnapshot codons =
        run(new JobDraft("codon-usage", Map.of("code", "11"), List.of(lambda().codingSequences())));
    CodonTable table = hearth.results.codonTable(codons.id());
    assertThat(table.code()).isEqualTo(11);
    assertThat(table.rows().stream().mapToLong(CodonTable.Row::count).sum()).isPositive();
    assertThat(hearth.results.list())
        .extracting(result -> result.request().id())
        .containsExactly(codons.id(), kmers.id());

    List<ProcessHandle> processes = processes();
    assertThat(processes).hasSize(3);
    assertThat(hearth.cluster.stop().join().phase()).isEqualTo(Phase.STOPPED);
    assertThat(processes).noneMatch(WholeBackendFixture::runs);
    assertThat(hearth.results.spectrum(kmers.id())).as("results stay").isEqualTo(spectrum);
  }

  @Test
  void stopDuringAStartLeavesNoProcess() throws Exception {
    CompletableFuture<ClusterSnapshot> start = hearth.cluster.start(OpenHearth.PROFILE);
    await().atMost(PATIENCE).until(() -> processes().size() > 1);
    List<ProcessHandle> processes = processes();

    ClusterSnapshot stopped = hearth.cluster.stop().join();

    assertThat(stopped.phase()).isEqualTo(Phase.STOPPED);
    assertThat(start).isCompletedExceptionally();
    assertThat(processes).hasSizeGreaterThan(1).noneMatch(WholeBackendFixture::runs);
    assertThat(hearth.engine.observe(OpenHearth.PROFILE.name())).isEmpty();
  }

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
      assertThat(total(spectrum)).isEqualTo(TIMES * simulator.reads() * (READ_BASES - 21 + 1));
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
    assertThat(total(hearth.results.spectrum(job.id())))
        .isEqualTo(LONG * simulator.reads() * (READ_BASES - 21 + 1));
    assertThat(hearth.cluster.scale(1).join().workers()).hasSize(1);
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

  private static String text(URI page) throws IOException {
    try (InputStream in = page.toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private JobSnapshot run(JobDraft draft) {
    return awaitFinished(hearth.jobs.submit(draft).join().id());
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
