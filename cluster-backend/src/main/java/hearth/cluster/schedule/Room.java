package hearth.cluster.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is free on each worker, while attempts take of it and give back. A need of null is that of
 * the whole cluster.
 */
final class Room {

  private final List<WorkerSize> workers;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[] cores;
  private final int[] memoryMb;

  /** An empty cluster. */
  Room(List<WorkerSize> workers) {
    this.workers = workers;
    this.cores = workers.stream().mapToInt(WorkerSize::cores).toArray();
    this.memoryMb = workers.stream().mapToInt(WorkerSize::memoryMb).toArray();
    for (int i = 0; i < workers.size(); i++) {
      index.put(workers.get(i).name(), i);
    }
  }

  /** An executor holds something. Of a worker that is gone there is nothing to hold. */
  void take(Map<String, Share> shares) {
    change(shares, -1);
  }

  void giveBack(Map<String, Share> shares) {
    change(shares, 1);
  }

  private void change(Map<String, Share> shares, int sign) {
    shares.forEach(
        (name, share) -> {
          Integer worker = index.get(name);
          if (worker != null) {
            cores[worker] += sign * share.cores();
            memoryMb[worker] += sign * share.memoryMb();
          }
        });
  }

  boolean fits(@Nullable Need need) {
    return need == null ? isEmpty() : coresFor(need) >= need.cores();
  }

  private boolean isEmpty() {
    for (int i = 0; i < workers.size(); i++) {
      if (cores[i] < workers.get(i).cores() || memoryMb[i] < workers.get(i).memoryMb()) {
        return false;
      }
    }
    return true;
  }

  /** Free cores beside which an executor's memory is free. */
  int coresFor(Need need) {
    int sum = 0;
    for (int i = 0; i < workers.size(); i++) {
      sum += memoryMb[i] >= need.executorMemoryMb() ? Math.max(0, cores[i]) : 0;
    }
    return sum;
  }

  /**
   * How Spark's master would deal out what is needed: core by core in turn among the workers that
   * have the memory, those with the most free cores first, one executor on each (its {@code
   * spark.deploy.spreadOut}).
   *
   * @return empty when it does not fit
   */
  Optional<Map<String, Share>> place(@Nullable Need need) {
    if (!fits(need)) {
      return Optional.empty();
    }
    Map<String, Share> shares = new LinkedHashMap<>();
    if (need == null) {
      workers.forEach(
          worker -> shares.put(worker.name(), new Share(worker.cores(), worker.memoryMb())));
      return Optional.of(shares);
    }
    int[] given = new int[workers.size()];
    List<Integer> usable = usable(need.executorMemoryMb());
    for (int left = need.cores(); left > 0; ) {
      for (int worker : usable) {
        if (left > 0 && given[worker] < cores[worker]) {
          given[worker]++;
          left--;
        }
      }
    }
    for (int worker : usable) {
      if (given[worker] > 0) {
        shares.put(workers.get(worker).name(), new Share(given[worker], need.executorMemoryMb()));
      }
    }
    return Optional.of(shares);
  }

  private List<Integer> usable(int executorMemoryMb) {
    List<Integer> usable = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      if (cores[i] > 0 && memoryMb[i] >= executorMemoryMb) {
        usable.add(i);
      }
    }
    usable.sort(Comparator.comparing((Integer worker) -> cores[worker]).reversed());
    return usable;
  }

  /** Cores that a need misses, whether or not there is memory beside those that are free. */
  int missingCores(Need need) {
    int free = 0;
    for (int i = 0; i < workers.size(); i++) {
      free += workers.get(i).memoryMb() >= need.executorMemoryMb() ? Math.max(0, cores[i]) : 0;
    }
    return Math.max(0, need.cores() - free);
  }

  /**
   * Memory that executors miss, in MiB: on as few workers as give enough cores, those with the most
   * free memory first; free cores are used before those that somebody holds.
   */
  int missingMemoryMb(Need need) {
    List<Integer> byMemory = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      if (workers.get(i).memoryMb() >= need.executorMemoryMb()) {
        byMemory.add(i);
      }
    }
    byMemory.sort(Comparator.comparing((Integer worker) -> memoryMb[worker]).reversed());
    int missing = 0;
    int left = need.cores();
    for (int worker : byMemory) {
      if (left > 0 && cores[worker] > 0) {
        missing += Math.max(0, need.executorMemoryMb() - memoryMb[worker]);
        left -= cores[worker];
      }
    }
    for (int worker : byMemory) {
      if (left > 0) {
        // Of one with free cores the memory was counted.
        missing += cores[worker] > 0 ? 0 : Math.max(0, need.executorMemoryMb() - memoryMb[worker]);
        left -= workers.get(worker).cores() - Math.max(0, cores[worker]);
      }
    }
    return missing;
  }

  /** All cores that somebody holds. */
  int heldCores() {
    int held = 0;
    for (int i = 0; i < workers.size(); i++) {
      held += workers.get(i).cores() - cores[i];
    }
    return held;
  }

  /** All memory that somebody holds, in MiB. */
  int heldMemoryMb() {
    int held = 0;
    for (int i = 0; i < workers.size(); i++) {
      held += workers.get(i).memoryMb() - memoryMb[i];
    }
    return held;
  }
}
