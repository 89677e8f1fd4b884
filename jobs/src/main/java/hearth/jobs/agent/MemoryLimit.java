package hearth.jobs.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the kernel says of the memory of the container that this process runs in (control groups,
 * versions 1 and 2).
 *
 * @param limitBytes the most that all its processes together may take
 * @param usedBytes the most that they took
 * @param kills how many processes the kernel ended for the limit
 */
record MemoryLimit(long limitBytes, long usedBytes, long kills) {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final String KILLS = "oom_kill ";

  /** Version 1 calls no limit a number near the largest one. */
  private static final long NONE = 1L << 60;

  /** This one without kills that were counted before. */
  MemoryLimit without(long before) {
    return new MemoryLimit(limitBytes, usedBytes, kills - before);
  }

  /** Of this process's container; empty outside of one, and without a limit. */
  static Optional<MemoryLimit> find() {
    return find(ROOT);
  }

  static Optional<MemoryLimit> find(Path root) {
    Path one = root.resolve("memory");
    return of(root, "memory.max", "memory.peak", "memory.events")
        .or(
            () ->
                of(
                    one,
                    "memory.limit_in_bytes",
                    "memory.max_usage_in_bytes",
                    "memory.oom_control"));
  }

  private static Optional<MemoryLimit> of(Path folder, String limit, String used, String events) {
    OptionalLong most = number(folder.resolve(limit));
    if (most.isEmpty() || most.getAsLong() >= NONE) {
      return Optional.empty();
    }
    long kills =
        lines(folder.resolve(events)).stream()
            .filter(line -> line.startsWith(KILLS))
            .mapToLong(line -> Long.parseLong(line.substring(KILLS.length()).strip()))
            .findFirst()
            .orElse(0);
    // Older kernels do not tell the peak; whoever was ended had come to the limit.
    long peak = number(folder.resolve(used)).orElse(most.getAsLong());
    return Optional.of(new MemoryLimit(most.getAsLong(), peak, kills));
  }

  private static OptionalLong number(Path file) {
    return lines(file).stream()
        .filter(line -> line.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of(); // The kernel does not tell: then nothing is known.
    }
  }
}
