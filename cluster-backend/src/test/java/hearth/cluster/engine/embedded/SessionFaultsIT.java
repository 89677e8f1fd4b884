package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineFixture;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.samples.LambdaSample;
import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * One session, and all that may befall its jobs: a worker that is killed while they read, an
 * executor that is killed while they count, a driver whose heap is exhausted.
 */
class SessionFaultsIT extends EngineFixture {

  private static final Path CACHE = Path.of("target", "engine-cache").toAbsolutePath();
  private static final int K = 21;

  /** How often a job reads the simulated reads, 20 Mbp each time. */
  private static final int TIMES = 8;

  private static final int DRIVER_MB = 512;
  private static final String READING = "Reading sequences";
  private static final String COUNTING = "Counting k-mers";
  private static final String GONE = "Executor \\d+ (is gone|was ended by force)";

  @Override
  protected ClusterEngine newEngine(HearthHome in) {
    return new EmbeddedEngine(Installation.find(), in, CACHE);
  }

  @Override
  protected Profile newProfile(String name) {
    return Profile.of(name, EmbeddedEngine.NAME, 2, 1, 512, DRIVER_MB);
  }

  @Test
  void whatIsLostIsCountedAgainAndABrokenDriverEndsTheSession() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    Path samples = Path.of(System.getProperty("hearth.samples"));
    Genome lambda = Genome.read(new LambdaSample(samples).genome());
    new ReadSimulator(lambda, ReadSimulation.haploid(150, 400, 0.005, 7)).write(reads);
    String expected = KernelCount.histogram(K, reads, TIMES);
    Node master = startCluster("worker-1", "worker-2");
    Driver session =
        engine.launch(
            profile,
            master,
            new Attempt("session-1", 1, BuiltInJobs.SESSION_MAIN, 2, 512, DRIVER_MB, false, true));

    order(session, "job-1", reads);
    awaitProgress("job-1", now -> now.stage().equals(READING) && now.tasksDone() > 0);
    engine.kill(observed("worker-2"));
    assertThat(finalEvent("job-1")).isInstanceOf(JobEvent.Finished.class);
    assertThat(log("job-1")).containsPattern("(?s)" + GONE + ".*" + COUNTING + ": begins");
    assertThat(result("job-1", "histogram.tsv")).isEqualTo(expected);

    engine.startWorker(profile, master, "worker-2");
    order(session, "job-2", reads);
    awaitProgress("job-2", now -> now.stage().equals(COUNTING) && now.tasksRunning() > 0);
    killExecutor("worker-1");
    assertThat(finalEvent("job-2")).isInstanceOf(JobEvent.Finished.class);
    assertThat(log("job-2"))
        .as("what it had read is read again")
        .containsPattern(
            "(?s)" + COUNTING + ": begins.*" + GONE + ".*" + READING + ", attempt 2: begins");
    assertThat(result("job-2", "histogram.tsv")).isEqualTo(expected);

    aJobThatExhaustsTheDriversHeapEndsTheSession(session, reads);
  }

  private void aJobThatExhaustsTheDriversHeapEndsTheSession(Driver session, Path reads)
      throws Exception {
    write(engine, "job-3", K, List.of(reads));
    try (RandomAccessFile request =
        new RandomAccessFile(
            home.results().resolve("job-3").resolve(ResultLayout.REQUEST).toFile(), "rw")) {
      request.setLength((long) DRIVER_MB << 20); // A sparse file: it takes no room on the disk.
    }
    engine.order(session, profile, "job-3", 1);

    assertThat(finalEvent("job-3"))
        .isInstanceOfSatisfying(
            JobEvent.Failed.class,
            failed -> {
              assertThat(failed.failure().cause()).isEqualTo(FailureCause.DRIVER_HEAP);
              assertThat(failed.failure().message())
                  .isEqualTo(
                      "The driver ran out of memory. It used %d of %d MB of heap."
                          .formatted(DRIVER_MB, DRIVER_MB));
            });
    await().atMost(PATIENCE).until(() -> !onlyDriver().alive());
  }

  private void order(Driver session, String job, Path reads) throws Exception {
    write(engine, job, K, Collections.nCopies(TIMES, reads));
    engine.order(session, profile, job, 1);
  }

  /** Waits for news of a job that begins just then, and goes on before the next stage ends. */
  private void awaitProgress(String job, Predicate<JobEvent.Progress> wanted) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(PATIENCE)
        .until(
            () ->
                events(job).stream()
                    .filter(JobEvent.Progress.class::isInstance)
                    .map(JobEvent.Progress.class::cast)
                    .anyMatch(wanted));
  }

  private void killExecutor(String worker) throws EngineException {
    List<ProcessHandle> executors =
        ProcessHandle.of(Long.parseLong(observed(worker).handle()))
            .orElseThrow()
            .children()
            .toList();
    assertThat(executors).hasSize(1).allMatch(ProcessHandle::destroyForcibly);
  }

  private String log(String job) throws IOException {
    return result(job, ResultLayout.DRIVER_LOG);
  }
}
