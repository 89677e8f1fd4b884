package hearth.cluster.scaling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a scaling experiment ended.
 *
 * @param reason a sentence for a person, or null when all went well
 */
public record ScalingEnd(Outcome outcome, Instant at, @Nullable String reason) {

  /** Whether all runs are there. */
  public enum Outcome {
    FINISHED,
    FAILED,
    CANCELLED
  }
}
