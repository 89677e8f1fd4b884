package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cluster to run jobs on: one that runs is used and left, else one is started and stopped again.
 */
final class ClusterSession implements AutoCloseable {
  private final ClusterService cluster;
  private final Interrupts interrupts;
  private boolean started;
  private Interrupts.Guard guard = () -> {};

  private ClusterSession(ClusterService cluster, Interrupts interrupts) {
    this.cluster = cluster;
    this.interrupts = interrupts;
  }

  /** Uses the cluster that runs, or starts one and waits until it runs. */
  static ClusterSession open(
      Backend backend, Console console, ProgressView progress, Interrupts interrupts) {
    ClusterSession session = new ClusterSession(backend.cluster(), interrupts);
    ClusterSnapshot found = backend.cluster().adopt(backend.profile()).join();
    if (runs(found)) {
      console.err().println(Messages.text("cli.cluster.used", found.profile().name()));
      return session;
    }
    try {
      session.start(backend.profile(), console, progress);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Whether jobs can run on it. */
  static boolean runs(ClusterSnapshot snapshot) {
    return snapshot.phase() == Phase.RUNNING || snapshot.phase() == Phase.DEGRADED;
  }

  private void start(Profile wanted, Console console, ProgressView progress) {
    synchronized (this) {
      started = true;
      guard = interrupts.guard(this::close);
    }
    warn(start(cluster, wanted, progress), console);
  }

  /** Starts a cluster, showing its steps, and waits until it runs. */
  static ClusterSnapshot start(ClusterService cluster, Profile wanted, ProgressView progress) {
    String task = Messages.text("cli.cluster.starting");
    progress.show(new ProgressView.Moment(task, 0, "", ""));
    try (Subscription steps = cluster.subscribe(now -> showSteps(task, now, progress))) {
      return cluster.start(wanted).join();
    }
  }

  static void warn(ClusterSnapshot snapshot, Console console) {
    for (Finding finding : snapshot.findings()) {
      if (finding.severity() != Finding.Severity.INFO) {
        console
            .err()
            .println(
                Messages.text(
                    "cli.finding", finding.title(), finding.evidence(), finding.remedy()));
      }
    }
  }

  private static void showSteps(String task, ClusterSnapshot now, ProgressView progress) {
    List<StartStep> steps = now.steps();
    long done = steps.stream().filter(step -> step.state() == StartStep.State.DONE).count();
    if (now.phase() == Phase.STARTING && !steps.isEmpty()) {
      String detail = steps.stream().map(StartStep::detail).collect(Collectors.joining());
      progress.show(new ProgressView.Moment(task, (double) done / steps.size(), "", detail));
    }
  }

  /**
   * Has one start of Spark serve several jobs. Not on a cluster that was found: what is kept ready
   * there would stay when this command has ended, and nobody would look after it.
   */
  synchronized void makeReady(Backend backend) {
    if (started) {
      backend.keepSession();
      backend.jobs().makeReady().join();
    }
  }

  /**
   * Stops the cluster if this session started it. A second call waits for the first, so an
   * interrupt does not end the process before the cluster has stopped.
   */
  @Override
  public synchronized void close() {
    if (started) {
      started = false;
      cluster.stop().join();
    }
    guard.close();
  }
}
