package hearth.cluster.profile;

import hearth.cluster.host.HostFacts;
import java.util.List;

/**
 * Profiles sized to a computer. Memory is a share of what is free now, in steps of {@value
 * #STEP_MB} MiB and never below {@value #LEAST_MB}; preflight says so where even that does not fit.
 */
public final class Presets {

  /** The name of the profile that is used when none is named. */
  public static final String DEFAULT_NAME = "default";

  static final int LEAST_MB = 512;
  static final int STEP_MB = 128;
  private static final int DRIVER_MB = 512;
  private static final int BIG_DRIVER_MB = 1024;
  private static final int CORES_OF_A_WORKER = 4;
  private static final String EMBEDDED = "embedded";

  private Presets() {}

  /** All presets for this computer, the default first. */
  public static List<Preset> forHost(HostFacts host) {
    return List.of(laptop(host), workstation(host), classroom());
  }

  /** The profile that a first start uses: the laptop preset under {@link #DEFAULT_NAME}. */
  public static Profile defaultProfile(HostFacts host) {
    return laptop(host).named(DEFAULT_NAME);
  }

  private static Preset laptop(HostFacts host) {
    int memory = offer(host.freeMemoryMb() / 2, 2, DRIVER_MB, 4096);
    return preset(
        "laptop",
        "Laptop",
        "Two small workers that leave half of the free memory to your other programs.",
        2,
        1,
        memory,
        DRIVER_MB);
  }

  private static Preset workstation(HostFacts host) {
    // One core stays with the window and the system.
    int cores = Math.max(1, host.cores() - 1);
    int workers = (cores + CORES_OF_A_WORKER - 1) / CORES_OF_A_WORKER;
    int memory = offer(host.freeMemoryMb() / 4L * 3, workers, BIG_DRIVER_MB, 32_768);
    return preset(
        "workstation",
        "Workstation",
        "All cores but one and three quarters of the free memory, for a computer that has nothing"
            + " else to do.",
        workers,
        cores / workers,
        memory,
        BIG_DRIVER_MB);
  }

  private static Preset classroom() {
    return preset(
        "classroom",
        "Classroom",
        "One small worker: enough for the samples on an old computer, or on one that many people"
            + " share.",
        1,
        1,
        LEAST_MB,
        DRIVER_MB);
  }

  private static int offer(long budgetMb, int workers, int driverMb, int mostMb) {
    long fits = MemoryNeed.offerMb(budgetMb, workers, driverMb);
    return (int) Math.clamp(fits / STEP_MB * STEP_MB, LEAST_MB, mostMb);
  }

  private static Preset preset(
      String id, String title, String summary, int workers, int cores, int memoryMb, int driverMb) {
    Profile profile = Profile.of(id, EMBEDDED, workers, cores, memoryMb, driverMb);
    return new Preset(id, title, summary, profile);
  }
}
