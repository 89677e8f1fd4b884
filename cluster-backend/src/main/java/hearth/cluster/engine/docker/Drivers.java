package hearth.cluster.engine.docker;

import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.profile.Profile;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The containers of agents and their drivers: launch, cancel, forget. */
final class Drivers {

  private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

  /** An agent gives its driver some seconds to end, then ends it by force. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Whether a port is free is known for certain only when Docker binds it. */
  private static final int TRIES = 5;

  private static final String PLAN = "plan.json";

  private final ClusterParts parts;
  private final NodePlans nodes;
  private final AttemptPlans plans;
  private final ContainerStart start;
  private final Ports ports;

  Drivers(
      ClusterParts parts, NodePlans nodes, AttemptPlans plans, ContainerStart start, Ports ports) {
    this.parts = parts;
    this.nodes = nodes;
    this.plans = plans;
    this.start = start;
    this.ports = ports;
  }

  List<Found> list(String cluster) {
    return parts.containers().of(cluster).stream()
        .filter(found -> found.role() == Role.DRIVER)
        .toList();
  }

  Driver launch(Profile profile, Node master, Attempt attempt) throws EngineException, IOException {
    String cluster = profile.name();
    String name = name(attempt.jobId(), attempt.number());
    Optional<Found> present = parts.containers().find(cluster, name);
    if (present.isPresent() && present.get().alive()) {
      return present.get().toDriver();
    }
    present.ifPresent(dead -> parts.containers().remove(dead.id()));
    for (int tries = 1; !started(profile, master, attempt, tries < TRIES); tries++) {
      LOG.info("The page of {} did not get its port, try {}", name, tries);
    }
    return parts
        .containers()
        .find(cluster, name)
        .map(Found::toDriver)
        .orElseThrow(
            () ->
                new EngineException.NodeDied(
                    "The driver's container was removed as soon as it ran.", "Run the job again."));
  }

  /**
   * Makes the container and starts it.
   *
   * @param mayFail whether another try is left if the page's port is taken
   * @return whether it runs; false only when {@code mayFail}
   */
  private boolean started(Profile profile, Node master, Attempt attempt, boolean mayFail)
      throws EngineException, IOException {
    int page = ports.choose();
    byte[] plan =
        ContractJson.pretty(plans.of(master, attempt, page)).getBytes(StandardCharsets.UTF_8);
    String id = parts.maker().create(container(profile, attempt, page));
    boolean started = false;
    try {
      parts.files().put(id, AttemptPlans.WORK, PLAN, plan);
      start.start(id);
      started = true;
    } catch (RuntimeException e) {
      if (!mayFail || !Problems.isTakenPort(e)) {
        throw e;
      }
    } finally {
      if (!started) {
        parts.containers().remove(id);
      }
    }
    return started;
  }

  /** Puts a job's order where the session's agent looks for it. */
  void order(Driver session, String jobId, int attempt) throws EngineException, IOException {
    Found found = find(session).filter(Found::alive).orElseThrow(EngineException.NodeDied::session);
    JobOrder order = new JobOrder(jobId, attempt, AttemptPlans.resultDir(jobId));
    parts
        .files()
        .put(
            found.id(),
            AttemptPlans.WORK,
            order.fileName(),
            ContractJson.pretty(order).getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the agent end its driver, then ends the container by force. */
  void cancel(Driver driver) {
    find(driver).ifPresent(found -> parts.containers().stop(List.of(found), PATIENCE));
  }

  /** Forgets a driver that has ended. */
  void forget(Driver driver) {
    find(driver)
        .filter(found -> !found.alive())
        .ifPresent(found -> parts.containers().remove(found.id()));
  }

  private Optional<Found> find(Driver driver) {
    return parts.containers().find(driver.cluster(), name(driver.jobId(), driver.attempt()));
  }

  private ContainerPlan container(Profile profile, Attempt attempt, int page)
      throws EngineException {
    String cluster = profile.name();
    String jobId = attempt.jobId();
    Map<String, String> labels =
        new HashMap<>(
            parts.labels().ofContainer(cluster, Role.DRIVER, name(jobId, attempt.number())));
    labels.put(Labels.JOB, jobId);
    labels.put(Labels.ATTEMPT, Integer.toString(attempt.number()));
    return new ContainerPlan(
        parts.names().driver(jobId, attempt.number()),
        labels,
        parts.names().network(cluster),
        Names.driverHost(jobId, attempt.number()),
        List.of("agent", AttemptPlans.WORK + "/" + PLAN),
        // What Spark calls the address of its page by.
        Map.of("SPARK_PUBLIC_DNS", ContainerMaker.LOOPBACK),
        List.of(page),
        ContainerMemory.driverMb(attempt.driverMemoryMb()),
        nodes.mounts(profile));
  }

  private static String name(String jobId, int attempt) {
    return "driver-" + jobId + "-" + attempt;
  }
}
