package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver as a process of its own, as its agent sees it. */
class DriverProcessTest {

  private static final Duration GENEROUS = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void tellsEventsOnStandardOutputAndExitsWithZero() throws Exception {
    Path genome = Files.writeString(folder.resolve("a.fa"), ">a\nACGTTGCAACGT\n");
    Process driver = start(genome, "local[2]", ProcessHandle.current().pid());
    List<JobEvent> events = DriverProcess.events(driver);
    assertThat(driver.waitFor()).as("%s", events).isZero();
    assertThat(events).extracting(event -> event.getClass().getSimpleName()).contains("Running");
    assertThat(events)
        .filteredOn(JobEvent.Progress.class::isInstance)
        .last()
        .isInstanceOfSatisfying(
            JobEvent.Progress.class,
            last -> {
              assertThat(last.stage()).isEqualTo("Counting k-mers");
              assertThat(last.fraction()).isEqualTo(1);
            });
    assertThat(folder.resolve("manifest.json")).exists();
  }

  @Test
  void saysWhyItFailedAndExitsWithOne() throws Exception {
    Process driver = start(folder, "local[2]", ProcessHandle.current().pid());
    List<JobEvent> events = DriverProcess.events(driver);
    assertThat(driver.waitFor()).isEqualTo(1);
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            JobEvent.Failed.class,
            failed -> assertThat(failed.failure().cause()).isEqualTo(FailureCause.BAD_INPUT));
  }

  @Test
  void endsWhenItsAgentIsGone() throws Exception {
    Path genome = Files.writeString(folder.resolve("a.fa"), ">a\nACGTTGCAACGT\n");
    Process agent = WaitsForInput.start();
    // Nobody answers there, and Spark asks for a minute.
    Process driver = start(genome, "spark://127.0.0.1:1", agent.pid());
    try {
      assertThat(driver.isAlive()).isTrue();
      agent.getOutputStream().close();
      await().atMost(GENEROUS).until(() -> !driver.isAlive());
      assertThat(driver.exitValue()).isEqualTo(AgentWatch.EXIT_CODE);
    } finally {
      agent.destroyForcibly();
      driver.destroyForcibly();
    }
  }

  private Process start(Path input, String master, long agentPid) throws IOException {
    return new DriverProcess(folder, master, folder).start(input, 5, agentPid);
  }
}
