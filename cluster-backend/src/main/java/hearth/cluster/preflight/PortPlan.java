package hearth.cluster.preflight;

import hearth.cluster.profile.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ports that a profile fixes, as runs of neighbours: the master's, its page's, and those of the
 * workers' pages.
 *
 * @param profile whose ports these are
 * @param runs what the profile fixes
 */
record PortPlan(Profile profile, List<Run> runs) {

  private static final int FIRST = 1024;
  private static final int LAST = 65_535;

  PortPlan {
    runs = List.copyOf(runs);
  }

  static PortPlan of(Profile profile) {
    List<Run> runs = new ArrayList<>();
    add(runs, Use.MASTER, profile.masterPort(), 1);
    add(runs, Use.MASTER_PAGE, profile.masterWebPort(), 1);
    add(runs, Use.WORKER_PAGES, profile.workerWebPort(), profile.workers());
    return new PortPlan(profile, runs);
  }

  /** What a run is for. */
  enum Use {
    MASTER("the master"),
    MASTER_PAGE("the master's page"),
    WORKER_PAGES("the workers' pages");

    private final String words;

    Use(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * Neighbouring ports.
   *
   * @param use what they are for
   * @param first the first of them
   * @param count how many
   */
  record Run(Use use, int first, int count) {

    IntStream ports() {
      return IntStream.range(first, first + count);
    }
  }

  /**
   * The profile with one run moved to the next ports that are all free and that no other run wants.
   *
   * @return empty when there are none at all
   */
  Optional<Profile> moved(Run run, IntPredicate isFree) {
    Set<Integer> wanted = new HashSet<>();
    runs.stream()
        .filter(other -> other != run)
        .forEach(other -> other.ports().forEach(wanted::add));
    IntPredicate usable = port -> !wanted.contains(port) && isFree.test(port);
    OptionalInt first =
        IntStream.concat(
                IntStream.rangeClosed(run.first() + 1, LAST - run.count() + 1),
                IntStream.range(FIRST, run.first()))
            .filter(base -> IntStream.range(base, base + run.count()).allMatch(usable))
            .findFirst();
    return first.isPresent() ? Optional.of(with(run.use(), first.getAsInt())) : Optional.empty();
  }

  /** The first port of a run in a profile of which this plan was made. */
  static int first(Use use, Profile of) {
    return PortPlan.of(of).runs().stream()
        .filter(run -> run.use() == use)
        .findFirst()
        .orElseThrow()
        .first();
  }

  private Profile with(Use use, int first) {
    return switch (use) {
      case MASTER -> profile.withMasterPort(first);
      case MASTER_PAGE -> profile.withMasterWebPort(first);
      case WORKER_PAGES -> profile.withWorkerWebPort(first);
    };
  }

  private static void add(List<Run> runs, Use use, @Nullable Integer first, int count) {
    if (first != null) {
      runs.add(new Run(use, first, count));
    }
  }
}
