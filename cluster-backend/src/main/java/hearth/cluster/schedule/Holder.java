package hearth.cluster.schedule;

import java.time.Instant;
import java.util.Map;

/**
 * An attempt that runs, or was just launched.
 *
 * @param jobId its job
 * @param since when it was launched
 * @param shares what it holds, by the worker's name
 * @param wholeCluster whether it has no limits: it takes workers that are added later too
 */
public record Holder(String jobId, Instant since, Map<String, Share> shares, boolean wholeCluster) {
  public Holder {
    shares = Map.copyOf(shares);
  }

  /** Cores that it holds on all workers together. */
  public int cores() {
    return shares.values().stream().mapToInt(Share::cores).sum();
  }

  /** Memory that it holds on all workers together, in MiB. */
  public int memoryMb() {
    return shares.values().stream().mapToInt(Share::memoryMb).sum();
  }
}
