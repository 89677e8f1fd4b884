package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<JobEvent> events = events(driver);
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
    List<JobEvent> events = events(driver);
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
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            "job-1",
            "kmer-spectrum",
            1,
            BuiltInJobs.KMER_SPECTRUM.withDefaults(Map.of("k", "5")),
            List.of(new JobInput(input.toString(), "a.fa", 0)),
            "test",
            Instant.now(),
            Map.of());
    Path file = Files.writeString(folder.resolve("job.json"), ContractJson.pretty(request));
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String option :
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("--") || option.startsWith("-XX:+Ignore")) {
        command.add(option);
      }
    }
    command.add("-Dspark.master=" + master);
    command.add("-Dspark.ui.enabled=false");
    command.add("-Dspark.driver.host=127.0.0.1");
    command.add("-Dspark.driver.bindAddress=127.0.0.1");
    command.add("-Dspark.local.dir=" + folder);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(BuiltInJobs.JOB_MAIN);
    command.addAll(List.of(file.toString(), folder.toString(), "1"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("driver.log").toFile());
    builder.environment().put(AgentWatch.AGENT_PID, Long.toString(agentPid));
    return builder.start();
  }

  private static List<JobEvent> events(Process driver) throws IOException {
    String output =
        new String(driver.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return output
        .lines()
        .filter(line -> line.startsWith(EventPrinter.PREFIX))
        .map(line -> ContractJson.event(line.substring(EventPrinter.PREFIX.length())))
        .toList();
  }
}
