package hearth.cluster.preflight;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of a cluster is to be started.
 *
 * @param master whether the master is
 * @param numbers the numbers of the workers that are, the first being 1
 * @param freed ports held by nodes of this cluster that are ended first
 */
public record MissingNodes(boolean master, List<Integer> numbers, Set<Integer> freed) {

  public MissingNodes {
    numbers = List.copyOf(numbers);
    freed = Set.copyOf(freed);
  }

  /** The first so many workers, with no node to end before. */
  public MissingNodes(boolean master, int workers) {
    this(master, IntStream.rangeClosed(1, workers).boxed().toList(), Set.of());
  }

  /** How many workers are to be started. */
  public int workers() {
    return numbers.size();
  }

  public boolean isNothing() {
    return !master && numbers.isEmpty();
  }
}
