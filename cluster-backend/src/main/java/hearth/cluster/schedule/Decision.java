package hearth.cluster.schedule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a waiting job now. */
public sealed interface Decision {

  String jobId();

  /**
   * It is launched.
   *
   * @param need its limits, or null when it gets the whole cluster without any
   * @param shares what it will hold, by the worker's name, as Spark's master deals it out
   */
  record Start(String jobId, @Nullable Need need, Map<String, Share> shares) implements Decision {
    public Start {
      shares = Map.copyOf(shares);
    }
  }

  /**
   * It waits.
   *
   * @param place 1 for the next one; 0 for a job that is held, which has no place
   */
  record Wait(String jobId, int place, WaitReason reason) implements Decision {}

  /** It will never run: the job that it comes after did not finish. */
  record Drop(String jobId, Candidate.Predecessor after) implements Decision {}
}
