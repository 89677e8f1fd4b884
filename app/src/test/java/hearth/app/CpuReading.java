package hearth.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * A time, and the processor time that this process has used until then.
 *
 * @param nanos by {@link System#nanoTime}
 * @param cpuNanos of all threads
 */
record CpuReading(long nanos, long cpuNanos) {

  static CpuReading now() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new CpuReading(System.nanoTime(), system.getProcessCpuTime());
  }

  double secondsSince(CpuReading begin) {
    return (nanos - begin.nanos) / 1e9;
  }

  /** In percent of one core. */
  double percentSince(CpuReading begin) {
    return 100.0 * (cpuNanos - begin.cpuNanos) / (nanos - begin.nanos);
  }
}
