package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.JobEvent;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationProgressTest {

  private final ApplicationProgress progress = new ApplicationProgress();

  @BeforeEach
  void twoStagesAreKnown() {
    progress.known(0, "Reading sequences", 4);
    progress.known(1, "Counting k-mers", 2);
    progress.started(0, "Reading sequences", 4);
  }

  @Test
  void eachStageHasTheSameShare() {
    progress.taskStarted(0);
    progress.taskStarted(0);
    progress.taskEnded(0, 0, true);
    assertThat(now())
        .isEqualTo(new JobEvent.Progress(Instant.EPOCH, "Reading sequences", 0, 2, 1, 4, 1, 0.125));
    finishFirst();
    progress.started(1, "Counting k-mers", 2);
    progress.taskStarted(1);
    progress.taskEnded(1, 1, true);
    assertThat(now())
        .isEqualTo(new JobEvent.Progress(Instant.EPOCH, "Counting k-mers", 1, 2, 1, 2, 0, 0.75));
  }

  @Test
  void failedAndRepeatedTasksCountOnce() {
    progress.taskStarted(0);
    progress.taskEnded(0, 2, false);
    assertThat(now().tasksDone()).isZero();
    for (int attempt = 0; attempt < 2; attempt++) {
      progress.taskStarted(0);
      progress.taskEnded(0, 2, true);
    }
    assertThat(now().tasksDone()).isEqualTo(1);
  }

  @Test
  void theFractionNeverGoesBack() {
    finishFirst();
    progress.started(1, "Counting k-mers", 2);
    double before = now().fraction();
    // A lost worker: one partition of the first stage has to be read again.
    progress.started(0, "Reading sequences", 1);
    assertThat(now().fraction()).isEqualTo(before);
    progress.known(2, "one more", 100);
    assertThat(now().fraction()).isEqualTo(before);
    assertThat(now().tasksTotal()).isEqualTo(4);
  }

  private void finishFirst() {
    for (int partition = 0; partition < 4; partition++) {
      progress.taskStarted(0);
      progress.taskEnded(0, partition, true);
    }
    progress.completed(0);
  }

  private JobEvent.Progress now() {
    return progress.event(Instant.EPOCH);
  }
}
