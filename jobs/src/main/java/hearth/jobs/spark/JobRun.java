package hearth.jobs.spark;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at a job, in the driver: reads the request, checks parameters and inputs before it
 * asks for Spark, runs the job and writes its files, the manifest last.
 */
final class JobRun {

  /** The exit code after a failure. */
  static final int FAILED = 1;

  /**
   * The exit code after an {@link Error} in the driver itself: after a heap that was exhausted,
   * say, some of Spark's threads may be gone. Nothing else should run in such a driver.
   */
  static final int BROKEN = 52;

  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

  private final Consumer<JobEvent> events;
  private final Applications applications;

  /**
   * @param events takes the event that says why the attempt failed
   * @param applications where Spark comes from
   */
  JobRun(Consumer<JobEvent> events, Applications applications) {
    this.events = events;
    this.applications = applications;
  }

  /**
   * Runs the attempt.
   *
   * @param arguments see {@link JobMain}
   * @return the exit code: 0, {@link #FAILED} or {@link #BROKEN}
   */
  // Whatever goes wrong, an Error too, must reach the user as a sentence.
  int run(List<String> arguments) {
    BadInputWatch watch = new BadInputWatch();
    try {
      if (arguments.size() != 3) {
        throw new ContractException(
            "A job needs three arguments: job.json, the result directory and the attempt.");
      }
      Path requestFile = Path.of(arguments.get(0));
      Path directory = Path.of(arguments.get(1));
      run(ContractJson.request(Files.readString(requestFile)), directory, watch);
      return 0;
    } catch (Throwable problem) {
      if (isEnding()) {
        LOG.info("The attempt is ended from outside");
      } else {
        LOG.error("The attempt failed", problem);
      }
      Throwable first = watch.found().<Throwable>map(found -> found).orElse(problem);
      events.accept(new JobEvent.Failed(Instant.now(), Failures.explain(first), null));
      return problem instanceof Error ? BROKEN : FAILED;
    }
  }

  private void run(JobRequest given, Path directory, BadInputWatch watch) throws IOException {
    JobDescriptor type = checked(given);
    // A request may leave out what has a default; scripts do.
    JobRequest request = given.withParameters(type.withDefaults(given.parameters()));
    SparkJob job = SparkJobs.of(type.type());
    CheckedInputs checked = CheckedInputs.of(request, type);
    LOG.info("{} with {}", type.title(), request.parameters());
    try (ResultFiles files = new ResultFiles(directory)) {
      JobResult result =
          applications.run(
              request,
              directory,
              watch,
              spark ->
                  job.run(
                      new JobContext(
                          spark, request, checked.inputs(), checked.files(), directory)));
      for (Map.Entry<String, JobResult.Content> file : result.files().entrySet()) {
        files.write(file.getKey(), file.getValue());
      }
      for (ResultPart part : result.parts()) {
        files.take(part);
      }
      ResultManifest manifest =
          new ResultManifest(
              ResultManifest.SCHEMA,
              request.id(),
              type.resultKind(),
              result.kindVersion(),
              files.written(),
              result.summary(),
              result.notes(),
              Instant.now());
      files.write(ResultManifest.FILE_NAME, out -> out.write(ContractJson.pretty(manifest)));
      files.keep();
      LOG.info("Results are written: {}, {}", result.files().keySet(), result.summary());
      result.notes().forEach(LOG::info);
    }
  }

  /**
   * Whether this process is being ended, as by a cancel: then Spark's own hook has stopped the
   * application, and what follows from that is no failure. Java says it only in this way.
   */
  private static boolean isEnding() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return !Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return true;
    }
  }

  private static JobDescriptor checked(JobRequest request) {
    JobDescriptor type =
        BuiltInJobs.find(request.type())
            .orElseThrow(
                () ->
                    new ContractException(
                        "This Hearth has no job type \"" + request.type() + "\"."));
    if (request.typeVersion() != type.version()) {
      throw new ContractException(
          "The request is for version %d of %s, and this Hearth has version %d."
              .formatted(request.typeVersion(), type.type(), type.version()));
    }
    type.check(request.parameters()).values().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ContractException(problem);
            });
    int count = request.inputs().size();
    if (count < type.inputs().min() || count > type.inputs().max()) {
      throw new ContractException(
          "%s takes %d to %d files, not %d."
              .formatted(type.title(), type.inputs().min(), type.inputs().max(), count));
    }
    return type;
  }
}
