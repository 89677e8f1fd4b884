package hearth.cluster.queue;

import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.MasterState.Application;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import hearth.cluster.schedule.Holder;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Share;
import hearth.cluster.schedule.WaitReason;
import hearth.cluster.schedule.WaitSentence;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells why an attempt that was launched has no executor, by what its master says: also of
 * applications that Hearth did not start. What Spark itself says is that "Initial job has not
 * accepted any resources". Pure.
 */
final class ExecutorWait {

  private final MasterState state;
  private final List<RegisteredWorker> workers;

  private ExecutorWait(MasterState state) {
    this.state = state;
    this.workers = state.workers().stream().filter(RegisteredWorker::alive).toList();
  }

  /**
   * The sentence.
   *
   * @param jobId names the attempt's own application
   * @param need its limits, or null when it wants the whole cluster
   * @param executorMb memory of each of its executors, in MiB
   * @param zone in which times are told
   * @return empty when nothing is in its way: an executor is on its way
   */
  static Optional<String> sentence(
      MasterState state, String jobId, @Nullable Need need, int executorMb, ZoneId zone) {
    return new ExecutorWait(state).sentence(jobId, need, executorMb, zone);
  }

  private Optional<String> sentence(
      String jobId, @Nullable Need need, int executorMb, ZoneId zone) {
    if (workers.isEmpty()) {
      return Optional.of(
          "The master has no worker that is alive. Restore the cluster on the Cluster page: the job goes on from there.");
    }
    int largest = workers.stream().mapToInt(RegisteredWorker::memoryMb).max().orElse(0);
    if (largest < executorMb) {
      return Optional.of(
          "Asks for executors of %s, and the largest worker has %s. Lower the request, or give the workers more memory."
              .formatted(Offers.memory(executorMb), Offers.memory(largest)));
    }
    boolean fits =
        workers.stream().anyMatch(worker -> freeCores(worker) > 0 && freeMb(worker) >= executorMb);
    List<Holder> holders = holders(jobId);
    if (fits || holders.isEmpty()) {
      return Optional.empty();
    }
    WaitReason.Missing missing =
        need == null
            ? new WaitReason.Missing(
                holders.stream().mapToInt(Holder::cores).sum(),
                workers.stream().mapToInt(RegisteredWorker::memoryUsedMb).sum(),
                holders,
                true)
            : new WaitReason.Missing(
                Math.max(
                    0, need.cores() - workers.stream().mapToInt(ExecutorWait::freeCores).sum()),
                Math.max(
                    0,
                    executorMb - workers.stream().mapToInt(ExecutorWait::freeMb).max().orElse(0)),
                holders,
                false);
    return Optional.of(WaitSentence.ofLaunched(missing, zone));
  }

  /** Who has executors, the longest first. */
  private List<Holder> holders(String jobId) {
    return state.applications().stream()
        .filter(app -> app.cores() > 0 && !app.name().contains(jobId))
        .sorted(Comparator.comparing(Application::started))
        .map(
            app ->
                new Holder(
                    app.name(),
                    app.started(),
                    Map.of("all", new Share(app.cores(), memoryMb(app))),
                    false))
        .toList();
  }

  /**
   * The master tells cores of applications, and memory of workers: one executor on each worker that
   * has any is the most that can be known.
   */
  private int memoryMb(Application app) {
    int busy = (int) workers.stream().filter(worker -> worker.coresUsed() > 0).count();
    int used = workers.stream().mapToInt(RegisteredWorker::memoryUsedMb).sum();
    return Math.min(used, Math.min(app.cores(), Math.max(1, busy)) * app.executorMemoryMb());
  }

  private static int freeCores(RegisteredWorker worker) {
    return worker.cores() - worker.coresUsed();
  }

  private static int freeMb(RegisteredWorker worker) {
    return worker.memoryMb() - worker.memoryUsedMb();
  }
}
