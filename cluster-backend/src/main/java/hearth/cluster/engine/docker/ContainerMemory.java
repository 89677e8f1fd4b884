package hearth.cluster.engine.docker;

import hearth.cluster.profile.ContainerNeed;
import hearth.cluster.profile.Profile;

/** The memory limits of containers, in MiB; preflight checks them before the start. */
final class ContainerMemory {

  /** A shell, find and dd. */
  static final int RESULTS_MB = 64;

  static final int MASTER_MB = ContainerNeed.masterMb();

  private ContainerMemory() {}

  /** A worker and an executor that takes all that the worker offers. */
  static int workerMb(Profile profile) {
    return ContainerNeed.withDaemonMb(profile.memoryPerWorkerMb());
  }

  /** A driver and its agent. */
  static int driverMb(int heapMb) {
    return ContainerNeed.withDaemonMb(heapMb);
  }
}
