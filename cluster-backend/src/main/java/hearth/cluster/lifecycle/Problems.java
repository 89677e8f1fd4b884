package hearth.cluster.lifecycle;

import hearth.cluster.engine.EngineException;
import hearth.cluster.monitor.ClusterPicture;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.preflight.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures as sentences. */
final class Problems {

  static final Problem CANCELLED =
      new Problem("The start was cancelled.", "Press Start when you need the cluster.");

  private static final Set<NodeState> UP =
      Set.of(NodeState.STARTING, NodeState.ALIVE, NodeState.BUSY);

  private Problems() {}

  static ClusterException of(Exception failure) {
    if (failure instanceof ClusterException known) {
      return known;
    }
    if (failure instanceof EngineException engine) {
      return new ClusterException(
          new Problem(String.valueOf(engine.getMessage()), engine.remedy()), engine);
    }
    return new ClusterException(
        new Problem(
            "Hearth met a fault of its own: %s.".formatted(failure),
            "Try again; if it stays, report it with Hearth's log."),
        failure);
  }

  /** The problem that forbids a start, if a finding does. */
  static Optional<ClusterException> of(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .findFirst()
        .map(
            finding ->
                new ClusterException(
                    new Problem(finding.title() + " " + finding.evidence(), finding.remedy())));
  }

  /** What to say once an engine that was away answers again; null when the cluster is whole. */
  static @Nullable Problem afterAbsence(
      Instant from, Instant to, ClusterPicture picture, Phase phase) {
    if (phase == Phase.RUNNING || phase == Phase.STOPPED) {
      return null;
    }
    List<String> ended = new ArrayList<>();
    MasterSnapshot master = picture.master();
    if (master == null || !UP.contains(master.state())) {
      ended.add("the master");
    }
    picture.workers().stream()
        .filter(worker -> !UP.contains(worker.state()))
        .map(WorkerSnapshot::name)
        .forEach(ended::add);
    return new Problem(
        "The engine did not answer for %d seconds. Since it is back, these do not run: %s."
            .formatted(
                Math.max(1, Duration.between(from, to).toSeconds()), String.join(", ", ended)),
        "Press Start to bring the cluster back. Results are kept; jobs that ran may have failed.");
  }

  static ClusterException otherClusterRuns(String running, String wanted) {
    return new ClusterException(
        new Problem(
            "The cluster \"%s\" runs, so \"%s\" was not started.".formatted(running, wanted),
            "Stop \"%s\" first.".formatted(running)));
  }

  static ClusterException otherEngineRuns(String running, String wanted) {
    return new ClusterException(
        new Problem(
            "The cluster runs on the engine \"%s\", and the profile wants \"%s\"."
                .formatted(running, wanted),
            "Stop the cluster, then start it again."));
  }

  static ClusterException noSuchWorker(String name) {
    return new ClusterException(
        new Problem(
            "There is no worker \"%s\" that runs.".formatted(name),
            "Look at the cluster's cards for those that do."));
  }

  static ClusterException notRunning() {
    return new ClusterException(
        new Problem(
            "No cluster runs whose workers could be changed.",
            "Start it first, with as many workers as you want."));
  }

  static ClusterException needsAWorker(int wanted) {
    return new ClusterException(
        new Problem(
            "A cluster needs at least one worker, not %d.".formatted(wanted),
            "To end all of it, stop the cluster."));
  }

  static ClusterException missingAfterStart(String nodes) {
    return new ClusterException(
        new Problem(
            "The start went through, but then %s ended.".formatted(nodes),
            "Press Start again; if it stays, give the workers less memory."));
  }
}
