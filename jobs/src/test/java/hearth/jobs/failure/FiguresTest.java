package hearth.jobs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void saysWhatWasUsedWhere() {
    Figures figures = new Figures(2048, 512);
    figures.accept(new JobEvent.Progress(NOW, "Counting k-mers", 2, 4, 3, 16, 2, 0.5));
    figures.accept(
        new JobEvent.Executors(
            NOW,
            List.of(
                new ExecutorUse("0", null, 2, 1500, 2048),
                new ExecutorUse("1", null, 1, 10, 2048))));
    figures.accept(new JobEvent.Executors(NOW, List.of(new ExecutorUse("1", null, 0, 20, 2048))));

    assertThat(figures.sentence(FailureCause.EXECUTOR_HEAP))
        .isEqualTo(
            "It used 2.0 of 2.0 GB of heap in stage 3 (Counting k-mers), with 2 tasks at once.");
    assertThat(figures.sentence(FailureCause.OUT_OF_MEMORY))
        .isEqualTo(
            "Of its heap it had used 1.5 of 2.0 GB in stage 3 (Counting k-mers), with 2 tasks at"
                + " once.");
    assertThat(figures.sentence(FailureCause.DRIVER_HEAP))
        .isEqualTo("It used 512 of 512 MB of heap.");
    assertThat(figures.sentence(FailureCause.LOST_WORKER))
        .isEqualTo("That was in stage 3 (Counting k-mers), with 3 of 16 tasks done.");
    assertThat(figures.sentence(FailureCause.BAD_INPUT)).isEmpty();
  }

  @Test
  void isSilentOnWhatNobodyKnows() {
    Figures figures = new Figures(0, 512);
    assertThat(figures.sentence(FailureCause.EXECUTOR_HEAP)).isEmpty();
    assertThat(figures.sentence(FailureCause.OUT_OF_MEMORY)).isEmpty();
    assertThat(figures.sentence(FailureCause.LOST_WORKER)).isEmpty();
  }
}
