package hearth.jobs.spark;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkContext$;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/** One attempt at a person's own program, in the driver. */
final class OwnProgramRun {

  private static final Logger LOG = LoggerFactory.getLogger(OwnProgramRun.class);
  private static final int KIND_VERSION = 1;

  private final Consumer<JobEvent> events;

  /**
   * @param events takes the event that says why the attempt failed
   */
  OwnProgramRun(Consumer<JobEvent> events) {
    this.events = events;
  }

  /** Runs the attempt; as {@link JobRun#run}. */
  // Whatever the program throws, an Error too, must reach its owner as a sentence.
  int run(List<String> arguments) {
    try {
      Path directory = Path.of(arguments.get(1));
      JobRequest request = ContractJson.request(Files.readString(Path.of(arguments.get(0))));
      try (ProgramOutput output = new ProgramOutput(directory)) {
        program(request, output.folder());
        write(request, directory, output);
      }
      return 0;
    } catch (Throwable problem) {
      LOG.error("The attempt failed", problem);
      events.accept(new JobEvent.Failed(Instant.now(), Failures.explain(problem), null));
      return problem instanceof Error ? JobRun.BROKEN : JobRun.FAILED;
    }
  }

  private static void program(JobRequest request, Path output) throws Throwable {
    OwnJob job = ContractJson.ownJob(Files.readString(file(request, OwnJob.DESCRIPTOR)));
    Path program = file(request, OwnJob.PROGRAM);
    String sum = Sha256.hex(program);
    if (!sum.equals(request.versions().get(OwnJob.CHECKSUM))) {
      throw new ContractException(
          "%s is not the program that was confirmed: it was changed since.".formatted(program));
    }
    List<String> arguments = OwnProgramArguments.of(job, request, output);
    LOG.info("{} {} {}", program, job.mainClass(), arguments);
    try {
      new OwnProgram(job, program).run(arguments);
    } finally {
      // One that was left open would keep the cores, and hold up the end.
      Option<SparkContext> active = SparkContext$.MODULE$.getActive();
      if (active.isDefined()) {
        active.get().stop();
      }
    }
  }

  private static Path file(JobRequest request, String name) {
    JobInput file = request.files().get(name);
    if (file == null) {
      throw new ContractException("The request of job " + request.id() + " names no " + name + ".");
    }
    return Path.of(file.path());
  }

  private static void write(JobRequest request, Path directory, ProgramOutput output)
      throws IOException {
    try (ResultFiles files = new ResultFiles(directory)) {
      for (ResultPart part : output.parts()) {
        files.take(part);
      }
      int count = files.written().size();
      Map<String, Object> summary = new LinkedHashMap<>();
      summary.put("files", count);
      ResultManifest manifest =
          new ResultManifest(
              ResultManifest.SCHEMA,
              request.id(),
              OwnJob.RESULT_KIND,
              KIND_VERSION,
              files.written(),
              summary,
              count > 0
                  ? List.of()
                  : List.of(
                      "The program wrote no file into the folder that %s names."
                          .formatted(ResultLayout.RESULTS_VARIABLE)),
              Instant.now());
      files.write(ResultManifest.FILE_NAME, out -> out.write(ContractJson.pretty(manifest)));
      files.keep();
    }
  }
}
