package hearth.cluster.sqlite;

import java.time.Duration;

/**
 * What a file holds, and how much its owner would mind its loss.
 *
 * @param name what sentences call it, such as {@code list of jobs}
 * @param migrations the folder of its migrations on the class path
 * @param latest the version of the newest migration
 * @param durable whether every commit is synced to disk; otherwise the last ones may be lost when
 *     the computer loses power, never when a process ends
 * @param patience how long is waited while another Hearth writes
 * @param remedy what a person does when it cannot be used
 */
public record Content(
    String name,
    String migrations,
    int latest,
    boolean durable,
    Duration patience,
    String remedy) {}
