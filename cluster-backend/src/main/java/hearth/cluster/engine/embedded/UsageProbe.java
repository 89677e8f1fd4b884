package hearth.cluster.engine.embedded;

import hearth.cluster.engine.NodeUsage;
import hearth.cluster.process.ProcessTree;
import java.util.List;
import java.util.Objects;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** Measures a process and all that it started. */
final class UsageProbe {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final SystemInfo system;

  UsageProbe(SystemInfo system) {
    this.system = system;
  }

  /** The sum over the tree; a process that ends meanwhile counts nothing. */
  NodeUsage of(ProcessHandle root) {
    OperatingSystem os = system.getOperatingSystem();
    List<OSProcess> tree =
        ProcessTree.of(root).stream()
            .map(handle -> os.getProcess(Math.toIntExact(handle.pid())))
            .filter(Objects::nonNull)
            .toList();
    return new NodeUsage(
        tree.stream().mapToLong(OSProcess::getResidentMemory).sum(),
        tree.stream().mapToLong(p -> p.getKernelTime() + p.getUserTime()).sum() * NANOS_PER_MILLI);
  }
}
