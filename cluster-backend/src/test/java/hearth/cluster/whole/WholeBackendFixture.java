package hearth.cluster.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.Node;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.samples.LambdaSample;
import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole backend with real Spark processes; nothing is left behind whatever happens. */
abstract class WholeBackendFixture {

  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Length of lambda phage, NC_001416.1. */
  static final int LAMBDA_BASES = 48_502;

  static final int READ_BASES = 150;

  /** How often a long job reads the simulated reads: 20 Mbp each time. */
  static final int TIMES = 20;

  @TempDir Path folder;
  OpenHearth hearth;

  @BeforeEach
  void open() {
    hearth = new OpenHearth(home(), false);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    hearth.engine.cleanUp(OpenHearth.PROFILE.name());
    hearth.close();
  }

  Path home() {
    return folder.resolve("home");
  }

  static LambdaSample lambda() {
    return new LambdaSample(Path.of(System.getProperty("hearth.samples")));
  }

  /** Reads of lambda at 400-fold coverage. */
  ReadSimulator simulateReads(Path file) throws IOException {
    ReadSimulator simulator =
        new ReadSimulator(
            Genome.read(lambda().genome()), ReadSimulation.haploid(READ_BASES, 400, 0.005, 7));
    simulator.write(file);
    return simulator;
  }

  JobSnapshot latest(String jobId) {
    return hearth.jobs.job(jobId).orElseThrow();
  }

  JobSnapshot awaitFinished(String jobId) {
    JobSnapshot ended =
        await().atMost(PATIENCE).until(() -> latest(jobId), job -> job.state().isFinal());
    assertThat(ended.state()).as("%s", ended).isEqualTo(JobState.FINISHED);
    return ended;
  }

  void awaitTasksDone(String jobId) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              JobSnapshot job = latest(jobId);
              assertThat(job.state().isFinal()).as("%s", job).isFalse();
              return job.progress() != null && job.progress().tasksDone() > 0;
            });
  }

  /**
   * Whether a process runs. One that has ended may keep its pid until somebody notices; then the
   * system no longer tells its command.
   */
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  /** What a page answers to a browser of this computer. */
  static String text(URI page) throws IOException {
    try (InputStream in = page.toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Master and workers. */
  List<ProcessHandle> processes() throws Exception {
    return hearth.engine.observe(OpenHearth.PROFILE.name()).stream()
        .filter(Node::alive)
        .map(node -> ProcessHandle.of(Long.parseLong(node.handle())).orElseThrow())
        .toList();
  }
}
