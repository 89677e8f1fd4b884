package hearth.jobs.spark;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;

/** Runs jobs on {@code local[2]} as the driver would. */
final class JobRunHarness {

  private final Path directory;
  private final SparkConf conf =
      new SparkConf(false)
          .setMaster("local[2]")
          .set("spark.ui.enabled", "false")
          .set("spark.driver.host", "127.0.0.1")
          .set("spark.driver.bindAddress", "127.0.0.1")
          .set("spark.extraListeners", "");
  private final List<JobEvent> events = new ArrayList<>();

  /**
   * @param directory the job's result directory
   */
  JobRunHarness(Path directory) {
    this.directory = directory;
    conf.set("spark.local.dir", directory.toString());
  }

  JobRunHarness with(String key, String value) {
    conf.set(key, value);
    return this;
  }

  JobRunHarness splits(long bytes) {
    return with(JobConf.SPLIT_BYTES, Long.toString(bytes));
  }

  /** Runs a job and returns its exit code; values of file parameters are paths. */
  int run(String type, Map<String, String> parameters, Path... inputs) throws IOException {
    JobDescriptor descriptor = BuiltInJobs.find(type).orElseThrow();
    Map<String, JobInput> files = new LinkedHashMap<>();
    for (Parameter parameter : descriptor.parameters()) {
      String value = parameters.getOrDefault(parameter.name(), "");
      if (parameter instanceof Parameter.FileParameter && !value.isBlank()) {
        files.put(parameter.name(), input(Path.of(value)));
      }
    }
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            "job-1",
            type,
            descriptor.version(),
            descriptor.withDefaults(parameters),
            Arrays.stream(inputs).map(JobRunHarness::input).toList(),
            files,
            "test",
            Instant.now(),
            Map.of());
    return run(ContractJson.pretty(request));
  }

  private static JobInput input(Path file) {
    return new JobInput(file.toString(), file.getFileName().toString(), 0);
  }

  /** Runs a {@code job.json}. */
  int run(String request) throws IOException {
    Path file = directory.resolve("job.json");
    Files.writeString(file, request);
    return new JobRun(events::add, new OwnApplication(conf))
        .run(List.of(file.toString(), directory.toString(), "1"));
  }

  List<JobEvent> events() {
    return events;
  }

  JobEvent.Failed failed() {
    return (JobEvent.Failed) events.get(events.size() - 1);
  }

  ResultManifest manifest() throws IOException {
    return ContractJson.manifest(Files.readString(directory.resolve("manifest.json")));
  }

  String text(String name) throws IOException {
    return Files.readString(directory.resolve(name));
  }
}
