package hearth.cluster.monitor;

import hearth.jobs.contract.SessionName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a master says of its cluster.
 *
 * @param workers every worker it knows, dead ones too
 * @param applications those that run or wait, whoever started them
 */
public record MasterState(List<RegisteredWorker> workers, List<Application> applications) {

  public MasterState {
    workers = List.copyOf(workers);
    applications = List.copyOf(applications);
  }

  /**
   * Whether all that holds cores is a session: it does so also while it has nothing to do, and only
   * Hearth knows whether it works.
   */
  public boolean hasOnlySessions() {
    return !applications.isEmpty()
        && applications.stream().map(Application::name).allMatch(SessionName::isOne);
  }

  /** The alive worker that listens on {@code port}. A replaced one leaves a dead entry behind. */
  public Optional<RegisteredWorker> aliveWorker(int port) {
    return workers.stream().filter(worker -> worker.port() == port && worker.alive()).findFirst();
  }

  /** The worker on {@code port} that was asked to take no more tasks, if there is one. */
  public Optional<RegisteredWorker> drainingWorker(int port) {
    return workers.stream()
        .filter(worker -> worker.port() == port && worker.draining())
        .findFirst();
  }

  /**
   * An application as its master knows it.
   *
   * @param name as it calls itself
   * @param cores cores that it has now; 0 while it waits for all
   * @param executorMemoryMb memory of each of its executors, in MiB
   * @param started when
   */
  public record Application(String name, int cores, int executorMemoryMb, Instant started) {}

  /**
   * A worker as its master knows it.
   *
   * @param port its RPC port
   * @param alive whether the master counts on it
   * @param cores cores it offers
   * @param coresUsed cores that executors hold
   * @param memoryMb memory it offers, in MiB
   * @param memoryUsedMb memory that executors reserved, in MiB
   * @param draining whether it was asked to take no more tasks
   */
  public record RegisteredWorker(
      int port,
      boolean alive,
      int cores,
      int coresUsed,
      int memoryMb,
      int memoryUsedMb,
      boolean draining) {

    /** A worker that takes tasks, or is gone. */
    public RegisteredWorker(
        int port, boolean alive, int cores, int coresUsed, int memoryMb, int memoryUsedMb) {
      this(port, alive, cores, coresUsed, memoryMb, memoryUsedMb, false);
    }
  }
}
