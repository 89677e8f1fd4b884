package hearth.cluster.preflight;

import hearth.cluster.engine.EngineFacts;
import hearth.cluster.host.HostFacts;

/**
 * The memory that a cluster has to live in. In MiB.
 *
 * @param totalMb this computer's memory
 * @param freeMb what could be taken of it now without swapping
 * @param engineMb the memory of the engine that runs containers: this computer's, or that of a
 *     virtual machine
 */
public record MachineMemory(long totalMb, long freeMb, long engineMb) {

  private static final long MIB = 1L << 20;

  /**
   * An engine that has less than this share of the computer's memory runs in a machine of its own.
   */
  private static final double WHOLE = 0.95;

  public static MachineMemory of(HostFacts host, EngineFacts engine) {
    return new MachineMemory(
        host.memoryBytes() / MIB, host.freeMemoryMb(), engine.memoryBytes() / MIB);
  }

  /**
   * Whether the engine has set memory of the computer aside, so that what is free now says little.
   */
  boolean isVirtual() {
    return engineMb < totalMb * WHOLE;
  }

  /** The same with only a share of the free memory to be taken. */
  MachineMemory tight(double share) {
    return new MachineMemory(
        totalMb, (long) (freeMb * share), isVirtual() ? (long) (engineMb * share) : engineMb);
  }
}
