package hearth.cluster.monitor;

import java.util.List;
import java.util.Optional;

/**
 * What a master says of its cluster.
 *
 * @param workers every worker it knows, dead ones too
 * @param applications names of the applications that run or wait
 */
public record MasterState(List<RegisteredWorker> workers, List<String> applications) {

  /** How the names of sessions begin, which hold cores also while they have nothing to do. */
  private static final String SESSION = "session-";

  public MasterState {
    workers = List.copyOf(workers);
    applications = List.copyOf(applications);
  }

  /** Whether all that holds cores is a session, of which only Hearth knows whether it works. */
  public boolean hasOnlySessions() {
    return !applications.isEmpty()
        && applications.stream().allMatch(name -> name.startsWith(SESSION));
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
