package hearth.cluster.whole;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.results.Spectra;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.simulate.ReadSimulator;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Jobs that ask for a part of the cluster run beside each other, each within its limits. */
class JobsAtOnceIT extends WholeBackendFixture {

  /** How often a job reads its file that goes on until another one runs too. */
  private static final int LONG = 10;

  @Test
  void twoJobsRunAtOnceAndOneForTheWholeClusterWaitsForBoth() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    ReadSimulator simulator = simulateReads(reads);
    hearth.cluster.start(OpenHearth.PROFILE).join();

    JobSnapshot first = submit(reads, LONG, new Need(1, OpenHearth.EXECUTOR_MB));
    JobSnapshot second = submit(reads, LONG, new Need(1, OpenHearth.EXECUTOR_MB));
    JobSnapshot whole = submit(reads, 1, null);
    awaitTasksDone(first.id());
    awaitTasksDone(second.id());

    assertThat(latest(first.id()).state()).as("beside the other").isEqualTo(JobState.RUNNING);
    assertThat(workers(first)).hasSize(1).doesNotContainAnyElementsOf(workers(second));
    assertThat(latest(whole.id()).waitingReason()).contains(first.id(), second.id(), "2 cores");
    for (JobSnapshot job : List.of(first, second, whole)) {
      awaitFinished(job.id());
      assertThat(Spectra.total(hearth.results.spectrum(job.id())))
          .isEqualTo(job.request().inputs().size() * simulator.reads() * (READ_BASES - 21 + 1));
    }
  }

  private List<@Nullable Integer> workers(JobSnapshot job) {
    return latest(job.id()).executors().stream().map(ExecutorUse::workerPort).toList();
  }

  private JobSnapshot submit(Path reads, int times, @Nullable Need need) {
    return hearth
        .jobs
        .submit(
            new JobDraft(
                "kmer-spectrum",
                Map.of(),
                Collections.nCopies(times, reads),
                new QueueOptions(Priority.NORMAL, need, false, null, null)))
        .join();
  }
}
