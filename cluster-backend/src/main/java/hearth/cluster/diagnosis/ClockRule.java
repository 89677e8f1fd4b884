package hearth.cluster.diagnosis;

import hearth.cluster.engine.EngineReport.Answer;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether Docker's clock agrees with this computer's: heartbeats and file times depend on it. */
final class ClockRule {

  /** Asking takes some seconds at most; a virtual machine that slept is off by more. */
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  private ClockRule() {}

  static Optional<Finding> judge(Answer answer) {
    Instant clock = answer.clock();
    if (clock == null) {
      return Optional.empty();
    }
    Duration off = Duration.between(answer.asked(), clock);
    if (off.abs().compareTo(TOLERATED) <= 0) {
      return Optional.of(
          EngineRule.info(
              "Docker's clock is right.",
              "It differs from this computer's by %d s.".formatted(off.abs().toSeconds())));
    }
    return Optional.of(
        new Finding(
            Severity.WARNING,
            "Docker's clock is wrong.",
            "It is %d s %s this computer's."
                .formatted(off.abs().toSeconds(), off.isNegative() ? "behind" : "ahead of"),
            "Restart Docker: the clock of its virtual machine stops while the computer sleeps."));
  }
}
