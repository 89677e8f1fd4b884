package hearth.cluster.preflight;

import hearth.cluster.host.PortHolder;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.PortPlan.Run;
import hearth.cluster.preflight.PortPlan.Use;
import hearth.cluster.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the ports that a profile fixes are free: pure. Each conflict names the holder and
 * proposes the next ports, free by the same look and wanted by no other part of the profile.
 */
final class PortRule {

  private PortRule() {}

  static List<Finding> judge(Profile wanted, MissingNodes missing, PortSurvey survey) {
    List<Finding> findings = new ArrayList<>();
    // Proposals build on each other, so that two conflicts are not sent to the same port.
    Profile mended = wanted;
    for (Run asked : PortPlan.of(wanted).runs()) {
      Map<Integer, PortHolder> taken = taken(asked, missing, survey);
      if (taken.isEmpty()) {
        continue;
      }
      PortPlan plan = PortPlan.of(mended);
      Run run = plan.runs().stream().filter(r -> r.use() == asked.use()).findFirst().orElseThrow();
      Optional<Profile> moved = plan.moved(run, port -> isFree(port, missing, survey));
      findings.add(finding(wanted, asked, taken, moved));
      mended = moved.orElse(mended);
    }
    return findings;
  }

  private static Map<Integer, PortHolder> taken(Run run, MissingNodes missing, PortSurvey survey) {
    Map<Integer, PortHolder> taken = new TreeMap<>();
    needed(run, missing)
        .filter(port -> !missing.freed().contains(port))
        .forEach(port -> survey.holder(port).ifPresent(holder -> taken.put(port, holder)));
    return taken;
  }

  private static boolean isFree(int port, MissingNodes missing, PortSurvey survey) {
    return missing.freed().contains(port) || survey.holder(port).isEmpty();
  }

  /** What runs already holds its own ports. */
  private static IntStream needed(Run run, MissingNodes missing) {
    return switch (run.use()) {
      case MASTER, MASTER_PAGE -> missing.master() ? run.ports() : IntStream.empty();
      case WORKER_PAGES -> missing.numbers().stream().mapToInt(number -> run.first() + number - 1);
    };
  }

  private static Finding finding(
      Profile wanted, Run run, Map<Integer, PortHolder> taken, Optional<Profile> moved) {
    String ports = taken.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String title =
        "%s %s, for %s, %s taken."
            .formatted(
                taken.size() == 1 ? "Port" : "Ports",
                ports,
                run.use().words(),
                taken.size() == 1 ? "is" : "are");
    String evidence =
        taken.entrySet().stream()
            .map(
                entry ->
                    taken.size() == 1
                        ? "It is held by %s.".formatted(entry.getValue().describe())
                        : "%d is held by %s."
                            .formatted(entry.getKey(), entry.getValue().describe()))
            .collect(Collectors.joining(" "));
    if (moved.isEmpty()) {
      return new Finding(
          Severity.ERROR,
          title,
          evidence,
          "End what holds it, or leave the port empty so that Hearth takes a free one.");
    }
    String proposed = name(run, PortPlan.first(run.use(), moved.get()));
    return new Finding(
        Severity.ERROR,
        title,
        evidence,
        "Use %s, which %s free, or end what holds %s."
            .formatted(
                proposed, run.count() == 1 ? "is" : "are", taken.size() == 1 ? "it" : "them"),
        new Fix.ChangeProfile("Use " + proposed, wanted, only(run.use(), wanted, moved.get())));
  }

  /** One change alone: the proposal may stand on earlier ones, which have buttons of their own. */
  private static Profile only(Use use, Profile wanted, Profile moved) {
    return switch (use) {
      case MASTER -> wanted.withMasterPort(moved.masterPort());
      case MASTER_PAGE -> wanted.withMasterWebPort(moved.masterWebPort());
      case WORKER_PAGES -> wanted.withWorkerWebPort(moved.workerWebPort());
    };
  }

  private static String name(Run run, int first) {
    return run.count() == 1
        ? "port " + first
        : "ports %d to %d".formatted(first, first + run.count() - 1);
  }
}
