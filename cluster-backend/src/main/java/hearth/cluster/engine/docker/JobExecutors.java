package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The executors that workers run for a driver. They end by themselves soon after their driver; one
 * that does not is ended by force, so that its cores and memory are free again.
 */
final class JobExecutors {

  private static final Logger LOG = LoggerFactory.getLogger(JobExecutors.class);
  private static final Duration BY_THEMSELVES = Duration.ofSeconds(5);
  private static final Duration BY_FORCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(100);

  private final DockerClient docker;
  private final Containers containers;

  JobExecutors(DockerClient docker, Containers containers) {
    this.docker = docker;
    this.containers = containers;
  }

  /**
   * Returns once no worker runs an executor of a driver that has ended.
   *
   * @throws EngineException when one cannot be ended
   */
  void end(Driver driver) throws EngineException {
    // An executor has its driver's address on its command line.
    String host = Names.driverHost(driver.jobId(), driver.attempt());
    try {
      List<String> with = awaitNone(driver.cluster(), host, BY_THEMSELVES);
      if (with.isEmpty()) {
        return;
      }
      LOG.warn("Executors of {} outlive their driver in {} and are ended", driver.jobId(), with);
      for (String worker : with) {
        kill(worker, host);
      }
      if (!awaitNone(driver.cluster(), host, BY_FORCE).isEmpty()) {
        throw new EngineException.TimedOut(
            "An executor of the job %s did not end.".formatted(driver.jobId()),
            "Kill its worker on the Cluster page, then press Start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("Waiting for executors to end was interrupted.");
    }
  }

  /** Workers that still run one after some time. */
  private List<String> awaitNone(String cluster, String host, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      List<String> with =
          containers.of(cluster).stream()
              .filter(found -> found.role() == Role.WORKER && found.alive())
              .map(Found::id)
              .filter(id -> runsFor(id, host))
              .toList();
      if (with.isEmpty() || System.nanoTime() - deadline > 0) {
        return with;
      }
      Thread.sleep(POLL);
    }
  }

  private boolean runsFor(String worker, String host) {
    try {
      String[][] processes =
          docker.topContainerCmd(worker).withPsArgs("-eo pid,args").exec().getProcesses();
      return Stream.of(processes)
          .flatMap(Stream::of)
          .filter(Objects::nonNull)
          .anyMatch(column -> column.contains("@" + host + ":"));
    } catch (NotFoundException | ConflictException e) {
      return false; // The worker is gone, and its executors with it.
    }
  }

  private void kill(String worker, String host) throws InterruptedException {
    String exec =
        docker
            .execCreateCmd(worker)
            .withCmd("pkill", "-KILL", "-f", "@" + host + ":")
            .exec()
            .getId();
    docker.execStartCmd(exec).exec(new ResultCallback.Adapter<Frame>()).awaitCompletion();
  }
}
