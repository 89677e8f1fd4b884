package hearth.cluster.monitor;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeUsage;
import java.util.HashMap;
import java.util.Map;

/**
 * The last five minutes of every node, in rings of primitives. Not for several threads at once;
 * what {@link #view} gives out is immutable.
 */
public final class MetricsHistory {

  /** Five minutes at a sample a second. */
  public static final int SAMPLES = 300;

  /** So many samples a rate is taken over: Docker's own come as often as ours, but not in step. */
  private static final int SMOOTHING = 3;

  private static final double NANOS_PER_MILLI = 1e6;

  private final Map<String, Ring> rings = new HashMap<>();

  /** Adds what was seen. A node that is another process now begins anew; one that is gone ends. */
  public void add(Observation seen) {
    Map<String, Ring> kept = new HashMap<>();
    for (Node node : seen.nodes()) {
      Ring ring = rings.get(node.name());
      if (ring == null || !ring.handle.equals(node.handle())) {
        ring = new Ring(node.handle());
      }
      NodeUsage usage = seen.usage().get(node.name());
      if (usage != null) {
        ring.add(seen.at().toEpochMilli(), usage);
      }
      kept.put(node.name(), ring);
    }
    rings.clear();
    rings.putAll(kept);
  }

  /** The histories by node, as they are now. */
  public Map<String, NodeHistory> view() {
    Map<String, NodeHistory> view = new HashMap<>();
    rings.forEach((node, ring) -> view.put(node, ring.view()));
    return Map.copyOf(view);
  }

  public void clear() {
    rings.clear();
  }

  /** The samples of one process. */
  private static final class Ring {
    private final String handle;
    private final long[] atMillis = new long[SAMPLES];
    private final long[] cpuNanos = new long[SAMPLES];
    private final float[] cpuCores = new float[SAMPLES];
    private final long[] memoryBytes = new long[SAMPLES];
    private int next;
    private int size;

    Ring(String handle) {
      this.handle = handle;
    }

    void add(long at, NodeUsage usage) {
      if (size > 0 && at <= atMillis[index(size - 1)]) {
        return;
      }
      float cores = 0;
      if (size > 0) {
        int from = index(Math.max(0, size - SMOOTHING));
        double used = usage.cpuNanos() - cpuNanos[from];
        // An executor that ended takes its time out of the sum: nothing was used up backwards.
        cores = (float) Math.max(0, used / NANOS_PER_MILLI / (at - atMillis[from]));
      }
      atMillis[next] = at;
      cpuNanos[next] = usage.cpuNanos();
      cpuCores[next] = cores;
      memoryBytes[next] = usage.memoryBytes();
      next = (next + 1) % SAMPLES;
      size = Math.min(size + 1, SAMPLES);
    }

    /** Where sample {@code i} is, 0 being the oldest. */
    private int index(int i) {
      return (next - size + i + SAMPLES) % SAMPLES;
    }

    NodeHistory view() {
      long[] at = new long[size];
      float[] cores = new float[size];
      long[] memory = new long[size];
      for (int i = 0; i < size; i++) {
        int from = index(i);
        at[i] = atMillis[from];
        cores[i] = cpuCores[from];
        memory[i] = memoryBytes[from];
      }
      return new NodeHistory(at, cores, memory);
    }
  }
}
