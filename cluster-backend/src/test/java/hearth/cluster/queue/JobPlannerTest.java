package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import org.junit.jupiter.api.Test;

class JobPlannerTest {

  private static final Profile SIX_CORES = Profile.of("c", "fake", 2, 3, 700, 600);

  @Test
  void anAttemptTakesTheWholeCluster() {
    var attempt =
        JobPlanner.attempt(
            Requests.kmers("j"), 1, KmerSpectrumType.DESCRIPTOR, SIX_CORES, null, Retry.NONE);

    assertThat(attempt.cores()).isEqualTo(6);
    assertThat(attempt.executorMemoryMb()).isEqualTo(700);
    assertThat(attempt.driverMemoryMb()).isEqualTo(600);
    assertThat(attempt.limited()).isFalse();
  }

  @Test
  void anAttemptIsBriefByTheTextForEachCore() {
    long most = 6 * JobPlanner.BRIEF_BYTES;
    assertThat(isBrief("reads.fastq", most)).isTrue();
    assertThat(isBrief("reads.fastq", most + 6)).isFalse();
    assertThat(isBrief("reads.fastq.gz", most / 4)).isTrue();
    assertThat(isBrief("reads.fastq.GZ", most / 3)).isFalse();
  }

  private static boolean isBrief(String name, long bytes) {
    JobRequest request = Requests.kmers("j", new JobInput("/data/" + name, name, bytes));
    return JobPlanner.attempt(request, 1, KmerSpectrumType.DESCRIPTOR, SIX_CORES, null, Retry.NONE)
        .brief();
  }
}
