package hearth.cluster.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The master at one moment.
 *
 * @param state its state
 * @param url {@code spark://127.0.0.1:port}
 * @param webUrl the address of its page
 * @param memoryBytes resident memory
 * @param started when it was started
 * @param pid its process, as the engine names it
 * @param problem what is wrong with it and what to do, or null when nothing is
 */
public record MasterSnapshot(
    NodeState state,
    String url,
    String webUrl,
    long memoryBytes,
    Instant started,
    String pid,
    @Nullable Problem problem) {

  /** A master with which nothing is wrong. */
  public MasterSnapshot(
      NodeState state, String url, String webUrl, long memoryBytes, Instant started, String pid) {
    this(state, url, webUrl, memoryBytes, started, pid, null);
  }

  /** As this, but lost. */
  public MasterSnapshot lost(Problem why) {
    return new MasterSnapshot(NodeState.LOST, url, webUrl, 0, started, pid, why);
  }
}
