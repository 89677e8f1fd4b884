package hearth.jobs.spark;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends the driver when its agent is gone, so that a killed agent leaves no driver and no executors.
 * The agent says who it is in the environment variable {@link #AGENT_PID}.
 */
final class AgentWatch {

  /** Holds the agent's process id. */
  static final String AGENT_PID = "HEARTH_AGENT_PID";

  /** What a shell says of a process that was asked to end. */
  static final int EXIT_CODE = 143;

  private static final long CHECK_SECONDS = 1;

  private AgentWatch() {}

  /** Watches the agent that the environment names, if it names one. */
  static void startIfNamed(ScheduledExecutorService timer) {
    String agent = System.getenv(AGENT_PID);
    if (agent != null && !agent.isBlank()) {
      start(Long.parseLong(agent.strip()), timer, AgentWatch::halt);
    }
  }

  /** A timer whose thread does not keep the JVM alive. */
  static ScheduledExecutorService daemonTimer(String threadName) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, threadName);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Looks once a second whether the process of {@code agentPid} is alive, and runs {@code gone}
   * when it is not. A later process with the same id does not count.
   */
  static void start(long agentPid, ScheduledExecutorService timer, Runnable gone) {
    Optional<ProcessHandle> agent = ProcessHandle.of(agentPid);
    // ProcessHandle.onExit would do, but looks at foreign processes only every five seconds.
    var unused =
        timer.scheduleWithFixedDelay(
            () -> {
              if (agent.isEmpty() || !agent.get().isAlive()) {
                gone.run();
              }
            },
            0,
            CHECK_SECONDS,
            TimeUnit.SECONDS);
  }

  /** Ends this JVM at once: an orderly end would wait for a master or executors. */
  private static void halt() {
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
