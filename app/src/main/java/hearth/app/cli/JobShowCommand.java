package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.help.HelpPages;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth job show}: the built-in job types, or the page of one. */
@Command(
    name = "show",
    description = "The built-in job types, or what one computes, from what, and by whose method.")
final class JobShowCommand implements Callable<Integer> {
  private final CliContext context;

  @Parameters(index = "0", arity = "0..1", paramLabel = "TYPE", description = "The job type.")
  @Nullable String type;

  @Mixin CommonOptions common = new CommonOptions();

  JobShowCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintStream out = context.console().out();
    List<JobDescriptor> types =
        type == null ? BuiltInJobs.all() : List.of(JobTypes.require(BuiltInJobs.all(), type));
    if (common.json) {
      out.println(CliJson.write(types));
    } else if (type == null) {
      types.forEach(job -> out.println("%-16s %s".formatted(job.type(), job.title())));
      out.println();
      out.println(Messages.text("cli.job.more"));
    } else {
      out.println(HelpPages.find(type).orElse(types.get(0).summary()));
    }
    return ExitCode.OK;
  }
}
