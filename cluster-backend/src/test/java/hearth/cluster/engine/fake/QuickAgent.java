package hearth.cluster.engine.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks as the real agent does: waits without a worker, else finishes at once. */
final class QuickAgent implements FakeAgent {

  /** The job that a session runs and does not finish. */
  private @Nullable Driver waiting;

  @Override
  public void launched(FakeWorld world, Driver driver, JobRequest request, ResultStore store) {
    if (run(world, driver, request, store, null)) {
      world.endDriver(driver.jobId(), 0);
    }
  }

  @Override
  public void ordered(
      FakeWorld world, Driver session, JobRequest request, int attempt, ResultStore store) {
    Driver job =
        new Driver(
            session.cluster(),
            request.id(),
            attempt,
            session.handle(),
            true,
            null,
            session.started());
    waiting = run(world, job, request, store, session.jobId()) ? null : job;
  }

  /** Returns whether the job has finished. */
  private static boolean run(
      FakeWorld world,
      Driver driver,
      JobRequest request,
      ResultStore store,
      @Nullable String session) {
    Instant now = Instant.now();
    say(
        store,
        driver,
        new JobEvent.Launching(
            now, ContractJson.EVENTS, driver.jobId(), driver.attempt(), 1, session));
    write(store, driver, ResultLayout.DRIVER_LOG, "Starting the driver\n");
    boolean hasWorker =
        world.nodes(driver.cluster()).stream()
            .anyMatch(node -> node.role() == Node.Role.WORKER && node.alive());
    if (!hasWorker) {
      say(store, driver, new JobEvent.Waiting(now, "There is no worker."));
      return false;
    }
    say(store, driver, new JobEvent.Running(now, "app-1", "http://127.0.0.1:4040"));
    write(store, driver, "eventlog/eventlog_v2_app-1/appstatus_app-1", "");
    write(store, driver, "histogram.tsv", "1\t2\n");
    write(
        store,
        driver,
        ResultLayout.MANIFEST,
        ContractJson.pretty(
            new ResultManifest(
                ResultManifest.SCHEMA,
                request.id(),
                request.type(),
                1,
                List.of(),
                Map.of(),
                List.of(),
                now)));
    say(store, driver, new JobEvent.Finished(now));
    return true;
  }

  @Override
  public void cancelled(Driver driver, ResultStore store) {
    Driver ordered = waiting;
    boolean itsSession = ordered != null && ordered.handle().equals(driver.handle());
    say(store, itsSession ? ordered : driver, new JobEvent.Cancelled(Instant.now()));
  }

  private static void say(ResultStore store, Driver driver, JobEvent event) {
    String file = ResultLayout.events(driver.attempt());
    String before = "";
    try (InputStream in = store.open(driver.jobId(), file, 0)) {
      before = new String(in.readAllBytes(), UTF_8);
    } catch (NoSuchFileException e) {
      // This is the first event.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(store, driver, file, before + ContractJson.line(event) + "\n");
  }

  private static void write(ResultStore store, Driver driver, String file, String content) {
    try {
      store.write(driver.jobId(), file, content.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
