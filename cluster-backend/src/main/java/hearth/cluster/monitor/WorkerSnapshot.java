package hearth.cluster.monitor;

import java.time.Instant;

/**
 * A worker at one moment.
 *
 * @param name {@code worker-1}, …
 * @param state its state
 * @param cores cores it offers
 * @param coresUsed cores that executors hold
 * @param memoryBytes resident memory of the worker and its executors
 * @param memoryLimitBytes what it may use: what it offers to executors and its own heap
 * @param memoryOfferedBytes what it offers to executors
 * @param memoryReservedBytes what executors have reserved of that
 * @param webUrl the address of its page
 * @param started when it was started
 * @param pid its process, as the engine names it
 */
public record WorkerSnapshot(
    String name,
    NodeState state,
    int cores,
    int coresUsed,
    long memoryBytes,
    long memoryLimitBytes,
    long memoryOfferedBytes,
    long memoryReservedBytes,
    String webUrl,
    Instant started,
    String pid) {}
