package hearth.jobs.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A driver in a process of its own. */
final class DriverProcess {

  private final Path results;
  private final List<String> command = new ArrayList<>();

  /**
   * @param results the job's result directory
   * @param before the program that starts it, if any
   */
  DriverProcess(Path results, String master, Path local, String... before) {
    this.results = results;
    command.addAll(List.of(before));
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("--") || option.startsWith("-XX:+Ignore")) {
        command.add(option);
      }
    }
    command.add("-Dspark.master=" + master);
    command.add("-Dspark.ui.enabled=false");
    command.add("-Dspark.driver.host=127.0.0.1");
    command.add("-Dspark.driver.bindAddress=127.0.0.1");
    command.add("-Dspark.local.dir=" + local);
  }

  /** With a setting of Spark's. */
  DriverProcess with(String key, String value) {
    command.add("-D" + key + "=" + value);
    return this;
  }

  /** Starts it with a job that counts k-mers. */
  Process start(Path input, int k, long agentPid) throws IOException {
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            "job-1",
            KmerSpectrumType.DESCRIPTOR.type(),
            KmerSpectrumType.DESCRIPTOR.version(),
            KmerSpectrumType.DESCRIPTOR.withDefaults(Map.of("k", Integer.toString(k))),
            List.of(new JobInput(input.toString(), "a.fa", 0)),
            "test",
            Instant.now(),
            Map.of());
    Path file = Files.writeString(results.resolve("job.json"), ContractJson.pretty(request));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(BuiltInJobs.JOB_MAIN);
    command.addAll(List.of(file.toString(), results.toString(), "1"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(results.resolve("driver.log").toFile());
    builder.environment().put(AgentWatch.AGENT_PID, Long.toString(agentPid));
    return builder.start();
  }

  /** All events that it tells until it ends. */
  static List<JobEvent> events(Process driver) throws IOException {
    return new String(driver.getInputStream().readAllBytes(), UTF_8)
        .lines()
        .filter(line -> line.startsWith(EventPrinter.PREFIX))
        .map(line -> ContractJson.event(line.substring(EventPrinter.PREFIX.length())))
        .toList();
  }
}
