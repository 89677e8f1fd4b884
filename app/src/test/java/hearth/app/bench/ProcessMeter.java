package hearth.app.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/**
 * Adds up processor time and memory of the processes below this one, four times a second, since a
 * look costs some milliseconds. What a process does between the last look and its end is missed: at
 * most a quarter of a second each.
 */
final class ProcessMeter implements AutoCloseable {
  private static final int PERIOD_MILLIS = 250;

  private final OperatingSystem system = new SystemInfo().getOperatingSystem();
  private final int self = system.getProcessId();
  private final boolean onlyNew;

  /** Processes that ran already, and what they had used. */
  private final Map<Integer, Long> before;

  private final Map<Integer, Long> cpuMillis = new HashMap<>();
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
  private long peakBytes;

  private ProcessMeter(boolean onlyNew) {
    this.onlyNew = onlyNew;
    this.before =
        below().stream().collect(Collectors.toMap(OSProcess::getProcessID, ProcessMeter::cpu));
  }

  /** Begins to measure all processes below this one, those that run already too. */
  static ProcessMeter ofAll() {
    return new ProcessMeter(false).begun();
  }

  /** Begins to measure the processes below this one that start from now on. */
  static ProcessMeter ofNew() {
    return new ProcessMeter(true).begun();
  }

  private ProcessMeter begun() {
    looks.scheduleAtFixedRate(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return this;
  }

  private List<OSProcess> below() {
    return system.getDescendantProcesses(self, null, null, 0);
  }

  private static long cpu(OSProcess process) {
    return process.getUserTime() + process.getKernelTime();
  }

  private synchronized void look() {
    long bytes = 0;
    for (OSProcess process : below()) {
      if (onlyNew && before.containsKey(process.getProcessID())) {
        continue;
      }
      bytes += process.getResidentMemory();
      cpuMillis.merge(process.getProcessID(), cpu(process), Math::max);
    }
    peakBytes = Math.max(peakBytes, bytes);
  }

  /** What was used since the start. */
  synchronized Usage usage() {
    look();
    long millis =
        cpuMillis.entrySet().stream()
            .mapToLong(one -> one.getValue() - before.getOrDefault(one.getKey(), 0L))
            .sum();
    return new Usage(millis / 1e3, peakBytes);
  }

  @Override
  public void close() {
    looks.close();
  }
}
