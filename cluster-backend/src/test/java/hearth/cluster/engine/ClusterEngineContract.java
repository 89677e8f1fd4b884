package hearth.cluster.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.host.PortProbe;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.monitor.MasterView;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What every engine must do, with a real cluster: one for what happens to nodes, one for jobs. An
 * engine's own test extends this.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class ClusterEngineContract extends EngineFixture {

  @Test
  void startsScalesHealsAndStops() throws Exception {
    int page = twoFreePorts();
    Profile pages = profile.withWorkerWebPort(page);
    CompletableFuture<Node> beside = new CompletableFuture<>();
    Node master =
        engine.startMaster(
            profile,
            begun ->
                beside.completeAsync(
                    () -> {
                      try {
                        return engine.startWorker(pages, begun, "worker-1");
                      } catch (EngineException e) {
                        throw new AssertionError("A worker beside its master", e);
                      }
                    }));
    assertThat(master.alive()).isTrue();
    assertThat(master.role()).isEqualTo(Node.Role.MASTER);
    assertThat(master.port(Node.RPC)).isPositive();

    Node first = beside.join();
    Node second = engine.startWorker(pages, master, "worker-2");
    assertThat(List.of(first.port(Node.WEB), second.port(Node.WEB)))
        .as("pages where the profile wants them")
        .containsExactly(page, page + 1);
    assertThat(engine.facts().cores()).isPositive();
    assertThat(engine.facts().memoryBytes()).isGreaterThan(512L << 20);
    assertThat(engine.observe(profile.name())).containsExactly(master, first, second);
    assertThat(engine.clusters()).containsExactly(profile.name());

    assertThat(engine.startMaster(profile)).as("started twice").isEqualTo(master);
    assertThat(engine.startWorker(profile, master, "worker-1")).isEqualTo(first);

    aNodeThatCannotRunIsRemovedAndItsLogQuoted(master);
    assertThat(engine.observe(profile.name())).containsExactly(master, first, second);
    aNodeIsMeasuredAndItsLogRead(first);
    Node again = aKilledWorkerIsShownAsDeadAndReplaced(master, second);
    assertThat(engine.observe(profile.name())).containsExactly(master, first, again);
    Node next = aNewMasterTakesOverFromAKilledOne(master, first);
    assertThat(engine.observe(profile.name())).containsExactly(next, first, again);
    aWorkerIsDecommissionedAndRemoved(next, first);
    assertThat(engine.observe(profile.name())).containsExactly(next, again);

    anotherEngineObjectAdoptsTheClusterAndEndsIt(next, again);
    assertThat(engine.observe(profile.name())).isEmpty();
    assertThat(engine.clusters()).isEmpty();
  }

  private static int twoFreePorts() throws IOException {
    PortProbe probe = new PortProbe();
    int first = new Ports().choose();
    while (!probe.isFree(first) || !probe.isFree(first + 1)) {
      first = new Ports().choose();
    }
    return first;
  }

  private void aNodeThatCannotRunIsRemovedAndItsLogQuoted(Node master) {
    Profile impossible = profile.withWorkerSize(1, 0);
    assertThatThrownBy(() -> engine.startWorker(impossible, master, "worker-3"))
        .isInstanceOf(EngineException.NodeDied.class)
        .hasMessageContaining("worker-3")
        .hasMessageContaining("Its log says");
  }

  private void aNodeIsMeasuredAndItsLogRead(Node worker) throws Exception {
    NodeUsage usage = engine.usage(worker);
    assertThat(usage.memoryBytes()).isGreaterThan(30L << 20);
    assertThat(usage.cpuNanos()).isPositive();

    String log = read(worker, 0);
    assertThat(log).contains("Successfully registered with master");
    assertThat(read(worker, log.indexOf("Successfully"))).startsWith("Successfully");
    assertThat(read(worker, Long.MAX_VALUE)).isEmpty();
  }

  private Node aKilledWorkerIsShownAsDeadAndReplaced(Node master, Node worker) throws Exception {
    engine.kill(worker);

    await().atMost(PATIENCE).until(() -> !observed(worker.name()).alive());
    Node again = engine.startWorker(profile, master, worker.name());
    assertThat(again.alive()).isTrue();
    assertThat(again.handle()).isNotEqualTo(worker.handle());
    return again;
  }

  private Node aNewMasterTakesOverFromAKilledOne(Node master, Node worker) throws Exception {
    engine.kill(master);
    await().atMost(PATIENCE).until(() -> !observed("master").alive());
    checkKilled(observed("master"));

    Node next = engine.startMaster(profile);

    assertThat(next.handle()).isNotEqualTo(master.handle());
    assertThat(next.ports()).isEqualTo(master.ports());
    assertThat(engine.startWorker(profile, next, worker.name()))
        .as("the worker that was there has registered again")
        .isEqualTo(worker);
    return next;
  }

  /** What an engine tells of a killed node besides that it is dead: not every one knows more. */
  protected void checkKilled(Node node) {}

  private void aWorkerIsDecommissionedAndRemoved(Node master, Node worker) throws Exception {
    assertThat(engine.executors(worker)).isZero();
    assertThat(engine.decommission(worker)).isTrue();
    try (MasterView masterPage = masterView()) {
      await()
          .atMost(PATIENCE)
          .until(() -> masterPage.read(master).drainingWorker(worker.port(Node.RPC)).isPresent());
    }
    assertThat(observed(worker.name()).alive()).as("it goes on until it is removed").isTrue();

    engine.remove(worker);
    assertThatThrownBy(() -> engine.decommission(worker)).isInstanceOf(EngineException.class);
    assertThatThrownBy(() -> engine.usage(worker)).isInstanceOf(EngineException.class);
  }

  /** How a master of this engine is asked. */
  protected MasterView masterView() {
    return new MasterClient();
  }

  private void anotherEngineObjectAdoptsTheClusterAndEndsIt(Node master, Node worker)
      throws Exception {
    engine.close();
    try (ClusterEngine later = newEngine(home)) {
      assertThat(later.clusters()).containsExactly(profile.name());
      assertThat(later.observe(profile.name())).containsExactly(master, worker);
      later.remove(worker);
      later.cleanUp(profile.name());
      assertThat(later.observe(profile.name())).isEmpty();
    }
  }

  /**
   * The first one, as its first job leaves a class archive, with which all later tests are quicker.
   */
  @Test
  @Order(0)
  void runsJobsByThemselvesAndInASessionAndCancelsThem() throws Exception {
    Node master = startCluster("worker-1");

    aJobRunsAndItsResultIsRead(master);
    Driver session = aSessionRunsOneJobAfterAnother(master);
    engine.remove(observed("worker-1"));
    jobsThatWaitForeverAreCancelled(master, session);
  }

  private void aJobRunsAndItsResultIsRead(Node master) throws Exception {
    Driver driver = launch(master, "job-1", "ACGTACGTTTGCA");

    assertThat(driver.alive()).isTrue();
    assertThat(finalEvent("job-1"))
        .as(result("job-1", ResultLayout.DRIVER_LOG))
        .isInstanceOf(JobEvent.Finished.class);
    assertThat(events("job-1").get(0)).isInstanceOf(JobEvent.Launching.class);
    assertThat(events("job-1"))
        .filteredOn(JobEvent.Running.class::isInstance)
        .isNotEmpty()
        .allSatisfy(
            running ->
                assertThat(((JobEvent.Running) running).uiUrl())
                    .matches("http://127\\.0\\.0\\.1:\\d+"));
    assertThat(result("job-1", ResultLayout.MANIFEST)).contains("\"kmer-spectrum\"");
    assertThat(result("job-1", "histogram.tsv")).isNotBlank();

    await().atMost(PATIENCE).until(() -> !onlyDriver().alive());
    engine.forget(onlyDriver());
    assertThat(engine.drivers(profile.name())).isEmpty();
    assertThat(engine.results(profile).jobs()).containsExactly("job-1");
  }

  private Driver aSessionRunsOneJobAfterAnother(Node master) throws Exception {
    Driver session =
        engine.launch(
            profile,
            master,
            new Attempt("session-1", 1, BuiltInJobs.SESSION_MAIN, 1, 512, 512, false, true));
    for (String job : List.of("job-2", "job-3")) {
      write(engine, job, "ACGTACGTTTGCA");
      engine.order(session, profile, job, 1);

      assertThat(finalEvent(job)).as("%s", events(job)).isInstanceOf(JobEvent.Finished.class);
      assertThat(events(job).get(0))
          .isInstanceOfSatisfying(
              JobEvent.Launching.class,
              launching -> assertThat(launching.session()).isEqualTo("session-1"));
      assertThat(events(job)).hasAtLeastOneElementOfType(JobEvent.Running.class);
      assertThat(result(job, "histogram.tsv")).isNotBlank();
      assertThat(engine.results(profile).files(job))
          .as("the job's own event log, which has ended")
          .extracting(ResultEntry::name)
          .anyMatch(name -> name.matches("eventlog/eventlog_v2_app-.+/appstatus_app-[0-9-]+"));
    }
    assertThat(onlyDriver().handle()).isEqualTo(session.handle());
    assertThat(onlyDriver().alive()).isTrue();
    assertThat(engine.results(profile).jobs()).containsExactly("job-1", "job-2", "job-3");
    return session;
  }

  /** There is no worker any more: both wait for an executor. */
  private void jobsThatWaitForeverAreCancelled(Node master, Driver session) throws Exception {
    launch(master, "job-4", "ACGT");
    write(engine, "job-5", "ACGT");
    engine.order(session, profile, "job-5", 1);
    awaitWaiting("job-4", "job-5");

    try (ClusterEngine later = newEngine(home)) {
      assertThat(later.drivers(profile.name()))
          .isEqualTo(engine.drivers(profile.name()))
          .hasSize(2);
      later.cancel(driverOf("job-4"));
    }
    assertThat(driverOf("job-4").alive()).isFalse();
    assertThat(finalEvent("job-4")).isInstanceOf(JobEvent.Cancelled.class);

    engine.cancel(session);
    assertThat(finalEvent("job-5")).isInstanceOf(JobEvent.Cancelled.class);
    assertThat(driverOf("session-1").alive()).isFalse();
    assertThatThrownBy(() -> engine.order(session, profile, "job-5", 1))
        .isInstanceOf(EngineException.NodeDied.class);
    engine.forget(session);
    engine.forget(driverOf("job-4"));
    assertThat(engine.drivers(profile.name())).isEmpty();
  }

  @Test
  void knowsNothingOfAClusterThatNeverWas() throws Exception {
    assertThat(engine.clusters()).isEmpty();
    assertThat(engine.observe("nobody")).isEmpty();
    assertThat(engine.drivers("nobody")).isEmpty();
    engine.cleanUp("nobody");
    assertThat(engine.clusters()).isEmpty();
  }

  private String read(Node node, long offset) throws EngineException, IOException {
    try (InputStream log = engine.log(node, offset)) {
      return new String(log.readAllBytes(), UTF_8);
    }
  }
}
