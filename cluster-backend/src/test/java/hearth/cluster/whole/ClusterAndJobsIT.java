package hearth.cluster.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.Spectra;
import hearth.cluster.results.StageFigures;
import hearth.cluster.sparkhistory.LocalSparkHistory;
import hearth.jobs.files.Sha256;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the start of a cluster to a result and back to nothing. */
class ClusterAndJobsIT extends WholeBackendFixture {

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
    assertThat(Spectra.total(spectrum)).isEqualTo(LAMBDA_BASES - 21 + 1);

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
    String secret = Files.readString(home().resolve("clusters/whole/secret"));
    assertThat(hearth.cluster.stop().join().phase()).isEqualTo(Phase.STOPPED);
    assertThat(processes).noneMatch(WholeBackendFixture::runs);
    assertThat(hearth.results.spectrum(kmers.id())).as("results stay").isEqualTo(spectrum);
    await("the checksum of the input")
        .atMost(PATIENCE)
        .until(
            () -> hearth.jobs.details(kmers.id()).inputs().get(0).sha256(),
            Sha256.hex(lambda().genome())::equals);
    requireHistory(List.of(kmers, codons), secret.strip());
  }

  /** Spark's own pages of jobs whose cluster is gone show what ours do. */
  private void requireHistory(List<JobSnapshot> jobs, String secret) throws Exception {
    Path pages = home().resolve("spark-history");
    Installation installation = Installation.find();
    try (LocalSparkHistory history =
        new LocalSparkHistory(
            new HearthHome(home()),
            installation,
            hearth.jobs::details,
            () -> hearth.engine.results(OpenHearth.PROFILE))) {
      for (JobSnapshot job : jobs) {
        URI page = history.page(job.id());

        assertThat(page.getHost()).isEqualTo("127.0.0.1");
        assertThat(text(page)).contains(job.id());
        URI api = page.resolve("/api/v1/applications/" + job.id() + "-1/stages");
        List<String> theirs = new ArrayList<>();
        for (JsonNode stage : new ObjectMapper().readTree(text(api))) {
          if (stage.get("status").asText().equals("COMPLETE")) {
            theirs.add(stage.get("name").asText());
          }
        }
        List<StageFigures> ours = hearth.jobs.details(job.id()).latest().orElseThrow().stages();
        assertThat(theirs)
            .isNotEmpty()
            .containsExactlyInAnyOrderElementsOf(ours.stream().map(StageFigures::name).toList());
        assertThat(text(page)).doesNotContain(secret);
      }
      try (Stream<Path> files = Files.walk(pages)) {
        assertThat(files.filter(Files::isRegularFile))
            .hasSizeGreaterThan(4)
            .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(secret));
      }
      assertThat(history.serves()).isTrue();
    }
    assertThat(pages).isEmptyDirectory();
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

  private JobSnapshot run(JobDraft draft) {
    return awaitFinished(hearth.jobs.submit(draft).join().id());
  }
}
