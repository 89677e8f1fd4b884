package hearth.cluster.host;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;
import oshi.software.os.InternetProtocolStats.TcpState;

/** Asks the operating system. Every call asks anew and may take some tens of milliseconds. */
public final class HostProbe {

  private final SystemInfo system = new SystemInfo();

  /** Processors and memory now. Inside a limited container the limit counts, not the machine. */
  public HostFacts facts() {
    GlobalMemory memory = system.getHardware().getMemory();
    long total = memory.getTotal();
    long free = memory.getAvailable();
    // The JDK knows a container's limit, OSHI does not; OSHI counts caches as free, the JDK not.
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean jdk
        && jdk.getTotalMemorySize() < total) {
      total = jdk.getTotalMemorySize();
      free = Math.min(free, jdk.getFreeMemorySize());
    }
    return new HostFacts(Runtime.getRuntime().availableProcessors(), total, free);
  }

  /** The process that listens on a TCP port of this computer, if one does and may be seen. */
  public Optional<PortHolder> listenerOn(int port) {
    return system.getOperatingSystem().getInternetProtocolStats().getConnections().stream()
        .filter(connection -> connection.getType().startsWith("tcp"))
        .filter(connection -> connection.getLocalPort() == port)
        .filter(connection -> connection.getState() == TcpState.LISTEN)
        .findFirst()
        .map(connection -> holder(connection.getowningProcessId()));
  }

  private static PortHolder holder(int pid) {
    String command =
        pid <= 0
            ? ""
            : ProcessHandle.of(pid).flatMap(process -> process.info().command()).orElse("");
    return new PortHolder(Math.max(0, pid), command);
  }
}
