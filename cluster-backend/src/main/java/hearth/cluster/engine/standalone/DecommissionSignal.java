package hearth.cluster.engine.standalone;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The signal by which Spark's workers are asked to take no more tasks.
 *
 * <p>Spark's default, PWR, does not exist on macOS and ends a process that does not listen for it.
 * URG exists on both systems, is sent by nobody else to a worker, and is ignored by a worker that
 * was started without decommissioning. {@code spark-defaults.conf} names the same.
 */
public final class DecommissionSignal {

  public static final String NAME = "URG";

  private static final long WITHIN_SECONDS = 10;

  private DecommissionSignal() {}

  /**
   * Sends it to a process of this computer.
   *
   * @return whether it was sent; false on Windows, which has no signals
   * @throws IOException when the process cannot be signalled
   */
  public static boolean send(long pid) throws IOException {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
      return false;
    }
    // The shell's own kill: a small system may have no program of that name.
    Process kill =
        new ProcessBuilder("/bin/sh", "-c", "kill -" + NAME + " " + pid)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return kill.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS) && kill.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      kill.destroyForcibly();
    }
  }
}
