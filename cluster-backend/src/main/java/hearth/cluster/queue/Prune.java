package hearth.cluster.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which jobs of the past go to make room: pure. Whoever is older than a limit goes, and then the
 * oldest until the others take no more than a limit.
 *
 * @param olderThan how long ago a job ended that stays, or empty for no limit
 * @param most what the jobs that stay may take, in bytes, or empty for no limit
 */
public record Prune(Optional<Duration> olderThan, OptionalLong most) {

  /**
   * A job of the past and what it takes.
   *
   * @param bytes the size of its directory
   */
  public record Item(String jobId, String type, Instant ended, long bytes) {}

  /**
   * What would go.
   *
   * @param going the oldest first
   * @param staying how many others may go some day
   * @param stayingBytes what those take
   */
  public record Plan(List<Item> going, int staying, long stayingBytes) {
    public Plan {
      going = List.copyOf(going);
    }

    /** How much room there would be, in bytes. */
    public long bytes() {
      return going.stream().mapToLong(Item::bytes).sum();
    }
  }

  /**
   * Decides.
   *
   * @param items all that may go, the oldest first
   */
  Plan plan(List<Item> items, Instant now) {
    Set<Item> going = new HashSet<>();
    for (Item item : items) {
      if (olderThan.isPresent() && item.ended().isBefore(now.minus(olderThan.get()))) {
        going.add(item);
      }
    }
    long left = items.stream().filter(item -> !going.contains(item)).mapToLong(Item::bytes).sum();
    for (Item item : items) {
      if (most.isPresent() && left > most.getAsLong() && going.add(item)) {
        left -= item.bytes();
      }
    }
    List<Item> inOrder = new ArrayList<>(items);
    inOrder.retainAll(going);
    return new Plan(inOrder, items.size() - going.size(), left);
  }
}
