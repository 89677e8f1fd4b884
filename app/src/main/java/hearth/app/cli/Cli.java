package hearth.app.cli;

import hearth.app.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The {@code hearth} command as a whole: its commands, and how failures are told. */
public final class Cli {
  private final CliContext context;
  private final Callable<Integer> window;

  /**
   * @param window opens the window and returns when it is closed
   */
  public Cli(CliContext context, Callable<Integer> window) {
    this.context = context;
    this.window = window;
  }

  /** Runs one command line and returns the exit code. Never throws. */
  public int run(String... args) {
    CommandLine root = commands();
    root.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command));
    root.setParameterExceptionHandler((e, given) -> misused(e));
    return root.execute(args);
  }

  CommandLine commands() {
    CommandLine run = new CommandLine(new RunCommand(context));
    run.getCommandSpec().usageMessage().footer(JobTypes.help().toArray(String[]::new));
    CommandLine submit = new CommandLine(new SubmitCommand(context));
    submit.getCommandSpec().usageMessage().footer(JobTypes.help().toArray(String[]::new));
    CommandLine scaling = new CommandLine(new ScalingCommand(context));
    scaling.getCommandSpec().usageMessage().footer(JobTypes.help().toArray(String[]::new));
    CommandLine cluster =
        new CommandLine(new ClusterCommand())
            .addSubcommand(new ClusterStartCommand(context))
            .addSubcommand(new ClusterStatusCommand(context))
            .addSubcommand(new ClusterScaleCommand(context))
            .addSubcommand(new ClusterStopCommand(context));
    CommandLine image =
        new CommandLine(new ImageCommand())
            .addSubcommand(new ImageCommand.Prepare(context))
            .addSubcommand(new ImageCommand.Save(context))
            .addSubcommand(new ImageCommand.Load(context));
    CommandLine job =
        new CommandLine(new JobCommand())
            .addSubcommand(new JobShowCommand(context))
            .addSubcommand(new JobCommand.Add(context))
            .addSubcommand(new JobCommand.Confirm(context))
            .addSubcommand(new JobCommand.Remove(context))
            .addSubcommand(new JobCommand.Types(context));
    CommandLine root =
        new CommandLine(new HearthCommand(window))
            .addSubcommand(new DemoCommand(context))
            .addSubcommand(run)
            .addSubcommand(submit)
            .addSubcommand(jobs())
            .addSubcommand(scaling)
            .addSubcommand(new ChartCommand(context))
            .addSubcommand(new ReportCommand(context))
            .addSubcommand(new SamplesCommand(context))
            .addSubcommand(job)
            .addSubcommand(cluster)
            .addSubcommand(new LogsCommand(context))
            .addSubcommand(image)
            .addSubcommand(new DoctorCommand(context))
            .addSubcommand(new SupportCommand(context))
            .addSubcommand(new CleanCommand(context))
            .addSubcommand(new SimulateCommand(context))
            .addSubcommand(new SimulateTableCommand(context));
    standardOptions(root);
    root.setUsageHelpAutoWidth(false);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setOut(new java.io.PrintWriter(context.console().out(), true));
    root.setErr(new java.io.PrintWriter(context.console().err(), true));
    return root;
  }

  private CommandLine jobs() {
    return new CommandLine(new JobsCommand(context))
        .addSubcommand(new JobsShowCommand(context))
        .addSubcommand(new JobsLogCommand(context))
        .addSubcommand(new JobsHistoryCommand(context))
        .addSubcommand(new JobsWaitCommand(context))
        .addSubcommand(new JobsChanges.Cancel(context))
        .addSubcommand(new JobsRetryCommand(context))
        .addSubcommand(new JobsCloneCommand(context))
        .addSubcommand(new JobsChanges.Hold(context))
        .addSubcommand(new JobsChanges.Release(context))
        .addSubcommand(new JobsChanges.Prioritise(context))
        .addSubcommand(new JobsChanges.Move(context));
  }

  /** {@code --help} and {@code --version} everywhere. */
  private static void standardOptions(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    command.getSubcommands().values().forEach(Cli::standardOptions);
  }

  private int failed(Exception thrown, CommandLine command) {
    CliFailure failure = Failures.of(thrown);
    log(failure, thrown);
    if (context.interrupts().happened()) {
      return ExitCode.CANCELLED;
    }
    context.console().fail(failure);
    CommonOptions options = options(command);
    if (options.verbose) {
      thrown.printStackTrace(context.console().err());
    }
    if (options.json) {
      context.console().out().println(CliJson.write(Map.of("error", document(failure))));
    }
    return failure.exitCode();
  }

  private static Map<String, Object> document(CliFailure failure) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("exitCode", failure.exitCode());
    error.put("message", String.valueOf(failure.getMessage()));
    error.put("remedy", failure.remedy());
    return error;
  }

  /** What a person can mend is no error of Hearth's: its trace helps nobody. */
  private static void log(CliFailure failure, Exception thrown) {
    Logger log = LoggerFactory.getLogger(Cli.class);
    if (failure.exitCode() == ExitCode.USAGE || failure.exitCode() == ExitCode.BAD_INPUT) {
      log.info("Refused: {}", failure.sentences());
    } else {
      log.error("Failed: {}", failure.sentences(), thrown);
    }
  }

  private static CommonOptions options(CommandLine command) {
    Object mixin = command.getMixins().get("common");
    return mixin instanceof CommonOptions options ? options : new CommonOptions();
  }

  private int misused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    List<String> near = Suggestions.of(e);
    String remedy =
        near.isEmpty()
            ? Messages.text("cli.usage", name)
            : Messages.text("cli.usage.near", name, String.join(", ", near));
    context.console().fail(new CliFailure(ExitCode.USAGE, Suggestions.sentence(e), remedy));
    return ExitCode.USAGE;
  }
}
