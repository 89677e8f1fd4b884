package hearth.cluster.monitor;

import java.time.Instant;

/**
 * The master at one moment.
 *
 * @param state its state
 * @param url {@code spark://127.0.0.1:port}
 * @param webUrl the address of its page
 * @param memoryBytes resident memory
 * @param started when it was started
 * @param pid its process, as the engine names it
 */
public record MasterSnapshot(
    NodeState state, String url, String webUrl, long memoryBytes, Instant started, String pid) {}
