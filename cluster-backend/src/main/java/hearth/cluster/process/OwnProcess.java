package hearth.cluster.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that Hearth started: its id and when it started. Another process that has got the same
 * id since is not it.
 *
 * @param pid the id
 * @param started when the system says it was started
 */
public record OwnProcess(long pid, Instant started) {

  /** Systems derive the start from their uptime, and two readings can differ by a little. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public static OwnProcess of(ProcessHandle handle) {
    // A process that has already ended tells no start; it is dead under any start time.
    return new OwnProcess(handle.pid(), handle.info().startInstant().orElseGet(Instant::now));
  }

  /** The process, if it still runs. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid).filter(this::isSame).filter(OwnProcess::runs);
  }

  public boolean isAlive() {
    return find().isPresent();
  }

  private boolean isSame(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .filter(start -> Duration.between(started, start).abs().compareTo(TOLERANCE) <= 0)
        .isPresent();
  }

  /**
   * Whether a process runs. One that has ended and waits for its parent to notice (a zombie) does
   * not, though it still has a pid: in a container there may be no parent that ever notices.
   */
  public static boolean runs(ProcessHandle handle) {
    // Asked twice: one whose parent notices between the first two looks has no state any more.
    return handle.isAlive() && !isZombie(handle.pid()) && handle.isAlive();
  }

  private static boolean isZombie(long pid) {
    return state(pid) == 'Z';
  }

  /** A process in a few words: its id, its state as Linux has it, and its program. */
  public static String describe(ProcessHandle handle) {
    return "%d (state %s, %s)"
        .formatted(
            handle.pid(), state(handle.pid()), handle.info().command().orElse("unknown program"));
  }

  /** The state of a process as Linux has it, or a question mark. */
  private static char state(long pid) {
    try {
      // "pid (name) state …"; the name may hold anything, a closing parenthesis too.
      String stat =
          Files.readString(
              Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
      int end = stat.lastIndexOf(") ");
      return end < 0 || end + 2 >= stat.length() ? '?' : stat.charAt(end + 2);
    } catch (IOException e) {
      return '?'; // No such file system here, or the process has just gone.
    }
  }
}
