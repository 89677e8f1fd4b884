package hearth.cluster.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.Driver;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.Spectra;
import hearth.jobs.simulate.ReadSimulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Hearth that was killed while a job ran: the next one finds cluster and job. */
class KilledHearthIT extends WholeBackendFixture {

  /** Enough for a job that has just been launched: its driver has yet to start when it is found. */
  private static final int FEW = 4;

  @Test
  void theNextHearthAdoptsClusterAndJobAndSeesItFinish() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    ReadSimulator simulator = simulateReads(reads);
    try (DoomedHearth doomed = DoomedHearth.open(home(), reads, FEW)) {
      doomed.kill();
      List<ProcessHandle> processes = processes();

      ClusterSnapshot adopted = hearth.cluster.adopt(OpenHearth.PROFILE).join();
      hearth.jobs.recover().join();

      assertThat(adopted.phase()).isEqualTo(Phase.RUNNING);
      assertThat(adopted.workers()).hasSize(2);
      assertThat(latest(doomed.jobId()).state().isFinal()).as("it runs on").isFalse();
      awaitFinished(doomed.jobId());
      assertThat(Spectra.total(hearth.results.spectrum(doomed.jobId())))
          .isEqualTo(FEW * simulator.reads() * (READ_BASES - 21 + 1));

      assertThat(hearth.cluster.stop().join().phase()).isEqualTo(Phase.STOPPED);
      assertThat(processes).hasSize(3).noneMatch(WholeBackendFixture::runs);
    }
  }

  @Test
  void stopCleansUpTheClusterAndItsJobIsDecided() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    simulateReads(reads);
    try (DoomedHearth doomed = DoomedHearth.open(home(), reads, TIMES)) {
      doomed.kill();
      hearth.jobs.recover().join();
      awaitTasksDone(doomed.jobId());
      List<ProcessHandle> all = new ArrayList<>(processes());
      for (Driver driver : hearth.engine.drivers(OpenHearth.PROFILE.name())) {
        all.add(ProcessHandle.of(Long.parseLong(driver.handle())).orElseThrow());
      }
      for (ProcessHandle process : List.copyOf(all)) {
        process.descendants().forEach(all::add);
      }

      assertThat(hearth.cluster.stop().join().phase()).isEqualTo(Phase.STOPPED);

      assertThat(all).hasSizeGreaterThanOrEqualTo(7).noneMatch(WholeBackendFixture::runs);
      await().atMost(PATIENCE).until(() -> latest(doomed.jobId()).state() == JobState.CANCELLED);
      assertThat(hearth.results.list()).isEmpty();
    }
  }
}
