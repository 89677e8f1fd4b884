package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearth jobs history}: Spark's own page of a job that has ended. */
@Command(
    name = "history",
    description = {
      "Serve Spark's own history page of a job that has ended, and print its address.",
      "",
      "Only this computer reaches the page, until Ctrl+C; no cluster need run.",
      ""
    },
    footer = {"", "The document of --json is {\"id\": ..., \"address\": ...}."})
final class JobsHistoryCommand extends JobsAction {
  private static final long PERIOD_MILLIS = 500;

  @Parameters(paramLabel = "ID", description = "The job.")
  String id = "";

  JobsHistoryCommand(CliContext context) {
    super(context);
  }

  @Override
  int run(Backend backend, JobsInView jobs) throws IOException {
    JobSnapshot job = jobs.find(id);
    Thread command = Thread.currentThread();
    try (Interrupts.Guard guard = context().interrupts().guard(command::interrupt)) {
      String address = backend.history().page(job.id()).toString();
      if (common.json) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", job.id());
        document.put("address", address);
        out().println(CliJson.write(document));
      } else {
        out().println(address);
      }
      out().flush();
      tell(Messages.text("cli.jobs.history"));
      while (backend.history().serves()) {
        Thread.sleep(PERIOD_MILLIS);
      }
      tell(Messages.text("cli.jobs.history.over"));
      return ExitCode.OK;
    } catch (InterruptedException e) {
      return ExitCode.CANCELLED;
    }
  }
}
