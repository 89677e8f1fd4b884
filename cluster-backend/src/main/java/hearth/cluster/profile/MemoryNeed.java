package hearth.cluster.profile;

/**
 * How much memory a profile takes, so that presets and preflight count alike. In MiB.
 *
 * <p>A worker takes what it offers to executors and its own daemon; the cluster takes a master, a
 * driver and the agent beside it.
 */
public final class MemoryNeed {

  /** A master's, worker's or agent's own JVM: 115 to 165 MiB were measured. */
  public static final int DAEMON_MB = 170;

  private MemoryNeed() {}

  /** One worker with its executors. */
  public static int workerMb(Profile profile) {
    return profile.memoryPerWorkerMb() + DAEMON_MB;
  }

  /** Everything but the workers: master, agent, driver. */
  public static int fixedMb(int driverMemoryMb) {
    return DAEMON_MB + DAEMON_MB + driverMemoryMb;
  }

  /** The whole cluster with one driver. */
  public static long totalMb(Profile profile) {
    return (long) profile.workers() * workerMb(profile) + fixedMb(profile.driverMemoryMb());
  }

  /**
   * The memory that each of {@code workers} could offer within {@code budgetMb}; may be negative.
   */
  public static long offerMb(long budgetMb, int workers, int driverMemoryMb) {
    return (budgetMb - fixedMb(driverMemoryMb)) / workers - DAEMON_MB;
  }
}
