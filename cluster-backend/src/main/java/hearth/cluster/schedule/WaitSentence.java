package hearth.cluster.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a person why a job waits, and what would help. */
public final class WaitSentence {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** As many holders as a person reads at once. */
  private static final int TOLD = 3;

  private WaitSentence() {}

  /**
   * The sentence.
   *
   * @param zone in which times are told
   */
  public static String of(Decision.Wait wait, ZoneId zone) {
    WaitReason reason = wait.reason();
    if (reason instanceof WaitReason.Held) {
      return "Is held back. Release it to let it run.";
    }
    String place = "Is number %d in the queue. ".formatted(wait.place());
    if (reason instanceof WaitReason.AfterAnother after) {
      return place + "Waits until %s has finished.".formatted(after.jobId());
    }
    if (reason instanceof WaitReason.Reserved reserved) {
      return place
          + "Would fit, but might hold up %s, which is before it. Raise its priority, or move it up, to start it first."
              .formatted(reserved.forJob());
    }
    if (reason instanceof WaitReason.NoWorkers) {
      return place
          + "No worker of the cluster is alive. Restore the cluster on the Cluster page: that replaces those that are lost.";
    }
    if (reason instanceof WaitReason.TooLarge large) {
      return place + tooLarge(large);
    }
    return place + missing((WaitReason.Missing) reason, zone);
  }

  /**
   * The sentence for an attempt that was launched and gets no executor.
   *
   * @param zone in which times are told
   */
  public static String ofLaunched(WaitReason.Missing missing, ZoneId zone) {
    return "Was launched, and waits for its first executor. " + missing(missing, zone);
  }

  private static String tooLarge(WaitReason.TooLarge large) {
    Need need = large.need();
    String has =
        large.memoryMb() < need.executorMemoryMb()
            ? "its largest worker has %s".formatted(memory(large.memoryMb()))
            : "it has %s on workers of that size".formatted(cores(large.cores()));
    return "Asks for %s with %s on each worker, and the cluster can never give it: %s. Lower the request, or add a worker."
        .formatted(cores(need.cores()), memory(need.executorMemoryMb()), has);
  }

  private static String missing(WaitReason.Missing missing, ZoneId zone) {
    List<String> what = new ArrayList<>();
    if (missing.cores() > 0) {
      what.add(cores(missing.cores()));
    }
    if (missing.memoryMb() > 0) {
      what.add(memory(missing.memoryMb()) + " of memory");
    }
    String holders =
        missing.holders().stream()
            .limit(TOLD)
            .map(holder -> holder(holder, zone))
            .collect(Collectors.joining(", "));
    int more = missing.holders().size() - TOLD;
    String others = more > 0 ? " and %d more".formatted(more) : "";
    return missing.wholeCluster()
        ? "Wants the whole cluster, of which %s are held by %s%s. Wait, cancel that, or ask for less than the whole."
            .formatted(String.join(" and ", what), holders, others)
        : "Misses %s, held by %s%s. Wait, lower the request, add a worker, or cancel what holds them."
            .formatted(String.join(" and ", what), holders, others);
  }

  private static String holder(Holder holder, ZoneId zone) {
    Instant since = holder.since();
    return "%s (%s, %s, since %s)"
        .formatted(
            holder.jobId(),
            cores(holder.cores()),
            memory(holder.memoryMb()),
            TIME.format(since.atZone(zone)));
  }

  private static String cores(int count) {
    return count == 1 ? "1 core" : count + " cores";
  }

  private static String memory(int mb) {
    return mb < 1024 ? mb + " MB" : String.format(Locale.ROOT, "%.1f GB", mb / 1024.0);
  }
}
