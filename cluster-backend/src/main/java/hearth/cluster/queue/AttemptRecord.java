package hearth.cluster.queue;

import hearth.cluster.schedule.Holder;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Share;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One try at a job as the {@link JobStore} has it.
 *
 * @param need its limits, or null when it has the whole cluster
 * @param shares what it holds, by the worker's name
 * @param session the session that it was ordered of, or null when it has a driver of its own
 * @param driver the engine's own id of its driver, once it was launched
 * @param claimed when it was decided on
 * @param launched when the engine had launched it; null also after a Hearth that was killed between
 *     the decision and this
 */
record AttemptRecord(
    String jobId,
    int number,
    @Nullable Need need,
    Map<String, Share> shares,
    @Nullable String session,
    @Nullable String driver,
    Instant claimed,
    @Nullable Instant launched) {

  AttemptRecord {
    shares = Map.copyOf(shares);
  }

  /** An attempt that is about to be launched. */
  static AttemptRecord claim(
      String jobId, int number, @Nullable Need need, Map<String, Share> shares, Instant now) {
    return new AttemptRecord(jobId, number, need, shares, null, null, now, null);
  }

  /** This one, to be ordered of a session. */
  AttemptRecord in(String name) {
    return new AttemptRecord(jobId, number, need, shares, name, driver, claimed, launched);
  }

  Holder holder() {
    return new Holder(jobId, claimed, shares, need == null);
  }
}
