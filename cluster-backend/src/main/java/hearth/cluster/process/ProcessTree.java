package hearth.cluster.process;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ends processes together with those that they started. An interrupt does not cut the waiting
 * short, since half an end would leave processes behind; the interrupt flag is kept.
 */
public final class ProcessTree {

  private static final long POLL_MILLIS = 20;

  /** Even a process that is killed ends only once a busy disk has answered its last write. */
  private static final Duration FORCE_WITHIN = Duration.ofSeconds(30);

  private ProcessTree() {}

  /** A process and all that it started, directly or not, as far as they still run. */
  public static List<ProcessHandle> of(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants()).filter(OwnProcess::runs).toList();
  }

  /**
   * Asks {@code roots} to end, waits, then ends by force what is left of their trees.
   *
   * @param patience how long the roots may take to end by themselves
   * @param after how long their children may take once they are gone
   * @return what could not be ended
   */
  public static List<ProcessHandle> end(
      Collection<ProcessHandle> roots, Duration patience, Duration after) {
    Set<ProcessHandle> trees = trees(roots);
    roots.forEach(ProcessHandle::destroy);
    await(roots, patience);
    trees.addAll(trees(roots)); // what was started meanwhile
    await(trees, after);
    return force(trees);
  }

  /**
   * Ends processes by force.
   *
   * @return what could not be ended
   */
  public static List<ProcessHandle> force(Collection<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
    await(processes, FORCE_WITHIN);
    return processes.stream().filter(OwnProcess::runs).toList();
  }

  /** Waits until all have ended, at most {@code patience}; returns whether they have. */
  public static boolean await(Collection<ProcessHandle> processes, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    try {
      while (processes.stream().anyMatch(OwnProcess::runs)) {
        if (System.nanoTime() - deadline > 0) {
          return false;
        }
        try {
          Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Set<ProcessHandle> trees(Collection<ProcessHandle> roots) {
    Set<ProcessHandle> trees = new LinkedHashSet<>();
    roots.forEach(root -> trees.addAll(of(root)));
    return trees;
  }
}
