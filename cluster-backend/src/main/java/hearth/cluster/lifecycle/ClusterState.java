package hearth.cluster.lifecycle;

import hearth.cluster.LatestPublisher;
import hearth.cluster.Subscription;
import hearth.cluster.monitor.ClusterPicture;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.ClusterTimeline;
import hearth.cluster.monitor.JobNews;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.MetricsHistory;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Observation;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The latest snapshot and those who want it. Every change goes through here, one at a time. */
final class ClusterState implements AutoCloseable {

  private final Clock clock;
  private final LatestPublisher<ClusterSnapshot> publisher;

  /** When the look began that is shown: an earlier one that comes in later is out of date. */
  private Instant pictured = Instant.MIN;

  private @Nullable Instant unseenSince;
  private final MetricsHistory metrics = new MetricsHistory();

  /** What jobs do, as it was told last. */
  private JobNews jobs = JobNews.NONE;

  /** Workers that were asked to leave: it is no loss when they are gone. */
  private final Set<String> leaving = new HashSet<>();

  ClusterState(Profile profile, Clock clock) {
    this.clock = clock;
    this.publisher =
        new LatestPublisher<>(
            "hearth-cluster-news",
            Duration.ofMillis(100),
            new ClusterSnapshot(
                clock.instant(),
                profile,
                Phase.STOPPED,
                List.of(),
                null,
                List.of(),
                List.of(),
                null));
  }

  ClusterSnapshot snapshot() {
    return publisher.latest();
  }

  /** Whether nodes run in this phase and nobody starts or stops them. */
  static boolean isUp(Phase phase) {
    return phase == Phase.RUNNING || phase == Phase.DEGRADED;
  }

  boolean isWatched() {
    return publisher.hasSubscribers();
  }

  Subscription subscribe(Consumer<ClusterSnapshot> listener) {
    return publisher.subscribe(listener);
  }

  /** Whoever overhears does not make anybody look at the cluster. */
  Subscription overhear(Consumer<ClusterSnapshot> listener) {
    return publisher.overhear(listener);
  }

  /** A start or a stop begins. Earlier findings and problems are over. */
  synchronized void begin(Profile wanted, Phase phase) {
    unseenSince = null;
    ClusterSnapshot now = snapshot();
    publish(wanted, phase, List.of(), now.master(), now.workers(), List.of(), null);
  }

  /** These workers are on their way out, because somebody asked for it. */
  synchronized void leaving(Collection<String> names) {
    leaving.addAll(names);
  }

  /** What left is gone and has been seen to be; the name may come back. */
  synchronized void left(Collection<String> names) {
    leaving.removeAll(names);
  }

  /** The cluster is to have this size from now on. */
  synchronized void wanted(Profile profile) {
    ClusterSnapshot now = snapshot();
    publish(
        profile,
        now.phase(),
        now.steps(),
        now.master(),
        now.workers(),
        now.findings(),
        now.problem());
  }

  /** Another Hearth wants the cluster that runs to have this many workers. */
  synchronized void recounted(Profile seen, int workers) {
    ClusterSnapshot now = snapshot();
    if (isUp(now.phase()) && now.profile().equals(seen) && now.profile().workers() != workers) {
      wanted(now.profile().withWorkers(workers));
    }
  }

  synchronized void steps(List<StartStep> steps) {
    ClusterSnapshot now = snapshot();
    publish(
        now.profile(),
        now.phase(),
        steps,
        now.master(),
        now.workers(),
        now.findings(),
        now.problem());
  }

  synchronized void findings(List<Finding> findings) {
    ClusterSnapshot now = snapshot();
    publish(
        now.profile(),
        now.phase(),
        now.steps(),
        now.master(),
        now.workers(),
        findings,
        now.problem());
  }

  /** Jobs do other things than before. */
  synchronized void report(JobNews news) {
    boolean same = news.events().isEmpty() && news.loads().equals(jobs.loads());
    jobs = news;
    if (!same) {
      ClusterSnapshot now = snapshot();
      ClusterSnapshot told = now.with(now.history().with(news.events()));
      publisher.publish(told.with(news.on(now.workers())));
    }
  }

  /** Shows an observation while a start or stop is under way, or the cluster just runs. */
  synchronized void observed(Observation seen) {
    ClusterSnapshot now = snapshot();
    boolean late = seen.at().isBefore(pictured);
    if (late || now.phase() == Phase.STOPPED || now.phase() == Phase.FAILED) {
      return;
    }
    pictured = seen.at();
    metrics.add(seen);
    ClusterPicture picture = ClusterPicture.of(now.profile(), seen);
    if (isUnderWay(now)) {
      picture(now.profile(), now.phase(), picture, now.problem());
      return;
    }
    ClusterPicture whole = picture.withVanished(now.master(), missed(now, picture));
    Phase phase = whole.phase(now.profile());
    Instant since = unseenSince;
    unseenSince = null;
    picture(
        now.profile(),
        phase,
        whole,
        since == null
            ? now.problem()
            : Problems.afterAbsence(since, clock.instant(), whole, phase));
  }

  /** The engine cannot look: of a running cluster nothing is known until it can. */
  synchronized void unseen(Problem why) {
    ClusterSnapshot now = snapshot();
    if (isUnderWay(now) || now.phase() == Phase.STOPPED || now.phase() == Phase.FAILED) {
      return;
    }
    if (unseenSince == null) {
      unseenSince = clock.instant();
    }
    picture(
        now.profile(),
        Phase.DEGRADED,
        new ClusterPicture(now.master(), now.workers()).unseen(why),
        why);
  }

  private static boolean isUnderWay(ClusterSnapshot now) {
    return now.phase() == Phase.STARTING || now.phase() == Phase.STOPPING;
  }

  /** The workers that were there and should be: none while there are as many as wanted. */
  private List<WorkerSnapshot> missed(ClusterSnapshot now, ClusterPicture picture) {
    long staying = picture.workers().stream().filter(w -> w.state() != NodeState.DRAINING).count();
    if (staying >= now.profile().workers()) {
      return List.of();
    }
    return now.workers().stream()
        .filter(worker -> worker.state() != NodeState.DRAINING)
        .filter(worker -> !leaving.contains(worker.name()))
        .toList();
  }

  /** A start or an adoption ended with this observation. */
  synchronized ClusterSnapshot settled(Profile profile, Observation seen) {
    pictured = seen.at();
    ClusterPicture picture = ClusterPicture.of(profile, seen);
    return picture(profile, picture.phase(profile), picture, null);
  }

  /** Something failed; what still runs keeps running. */
  synchronized ClusterSnapshot failed(Problem problem, @Nullable Observation seen) {
    Profile profile = snapshot().profile();
    pictured = seen == null ? clock.instant() : seen.at();
    if (seen == null || !seen.anyAlive()) {
      return picture(profile, Phase.FAILED, new ClusterPicture(null, List.of()), problem);
    }
    ClusterPicture picture = ClusterPicture.of(profile, seen);
    return picture(profile, picture.phase(profile), picture, problem);
  }

  /** Nothing runs any more. */
  synchronized ClusterSnapshot stopped(Profile profile) {
    pictured = clock.instant();
    metrics.clear();
    leaving.clear();
    return picture(profile, Phase.STOPPED, new ClusterPicture(null, List.of()), null);
  }

  private ClusterSnapshot picture(
      Profile profile, Phase phase, ClusterPicture picture, @Nullable Problem problem) {
    ClusterSnapshot now = snapshot();
    return publish(
        profile, phase, now.steps(), picture.master(), picture.workers(), now.findings(), problem);
  }

  private ClusterSnapshot publish(
      Profile profile,
      Phase phase,
      List<StartStep> steps,
      @Nullable MasterSnapshot master,
      List<WorkerSnapshot> workers,
      List<Finding> findings,
      @Nullable Problem problem) {
    ClusterSnapshot before = snapshot();
    ClusterSnapshot snapshot =
        new ClusterSnapshot(
            clock.instant(), profile, phase, steps, master, jobs.on(workers), findings, problem);
    ClusterSnapshot whole =
        snapshot.with(ClusterTimeline.continued(before, snapshot, metrics.view()));
    publisher.publish(whole);
    return whole;
  }

  @Override
  public void close() {
    publisher.close();
  }
}
