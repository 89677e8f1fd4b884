package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearth jobs show}: all that is known of one job. */
@Command(
    name = "show",
    description = {"Show one job: how far it is or how it ended, and what it was asked to do.", ""},
    footer = {
      "",
      "The document of --json has job, as hearth jobs writes it; inputs, each with its",
      "SHA-256 once that is known and with what has become of the file since; and of a",
      "finished one summary, notes and results, as hearth run writes them."
    })
final class JobsShowCommand extends JobsAction {
  @Parameters(paramLabel = "ID", description = "The job.")
  String id = "";

  JobsShowCommand(CliContext context) {
    super(context);
  }

  @Override
  int run(Backend backend, JobsInView jobs) throws IOException {
    JobSnapshot job = jobs.find(id);
    JobReport report = JobReport.of(job, backend.results(), folder(backend, job));
    List<JobDetails.Input> inputs = inputs(backend, job);
    if (common.json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("job", JobDocument.of(job));
      document.put("inputs", inputs.stream().map(InputDocument::of).toList());
      document.put("summary", report.summary());
      document.put("notes", report.notes());
      document.put("results", report.results());
      out().println(CliJson.write(document));
      return ExitCode.OK;
    }
    Map<String, String> facts = JobFacts.of(job, inputs, Instant.now());
    facts.put(Messages.text("cli.jobs.show.results"), report.results());
    Wrapped.table(facts, JobsTable.WIDTH).forEach(out()::println);
    Figures.lines(report.summary()).forEach(out()::println);
    report.notes().forEach(note -> out().println(Messages.text("cli.note", note)));
    return ExitCode.OK;
  }

  /**
   * A file of the document.
   *
   * @param state {@code same}, {@code changed}, {@code gone} or {@code unknown}
   */
  private record InputDocument(String name, long bytes, @Nullable String sha256, String state) {
    static InputDocument of(JobDetails.Input input) {
      return new InputDocument(
          input.name(), input.bytes(), input.sha256(), JobDocument.word(input.state()));
    }
  }

  /** Of a directory that cannot be read nothing is known. */
  private static List<JobDetails.Input> inputs(Backend backend, JobSnapshot job) {
    try {
      return backend.jobs().details(job.id()).inputs();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Results of a volume that is no folder are copied when the job has ended, and only then. */
  private static Path folder(Backend backend, JobSnapshot job) throws IOException {
    return job.state().isFinal()
        ? backend.results().folder(job.id(), backend.resultsFolder())
        : backend.resultsFolder().resolve(job.id());
  }
}
