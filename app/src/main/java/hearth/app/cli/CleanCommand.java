package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.diagnosis.CleanUpPlan;
import hearth.cluster.diagnosis.CleanUpResult;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Leftover;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth clean}: removes what earlier runs left, after asking. */
@Command(
    name = "clean",
    description = {
      "Remove what earlier runs left and no cluster that runs needs.",
      "",
      "Lists it and asks first. Without a terminal, nothing is removed unless --yes is",
      "given. What belongs to another Hearth folder is never touched.",
      ""
    })
final class CleanCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = "--volumes",
      description = "Also remove the results of jobs that ran in Docker. They are lost for good.")
  boolean volumes;

  @Option(
      names = "--images",
      description = "Also remove Hearth's container images. The next start builds them again.")
  boolean images;

  @Option(names = "--dry-run", description = "List what would be removed, and remove nothing.")
  boolean dryRun;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  CleanCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws EngineException {
    try (Backend backend = context.backends().open(null, null)) {
      Diagnostics diagnostics = backend.diagnostics();
      List<Leftover> chosen = new CleanUpPlan(volumes, images).of(diagnostics.leftovers());
      list(chosen);
      if (chosen.isEmpty() || dryRun) {
        return write(new CleanUpResult(List.of(), List.of()), chosen);
      }
      if (!yes && !confirmed()) {
        context.console().err().println(Messages.text("cli.clean.kept"));
        return ExitCode.OK;
      }
      return write(diagnostics.remove(chosen), chosen);
    }
  }

  private void list(List<Leftover> chosen) {
    if (chosen.isEmpty()) {
      context.console().err().println(Messages.text("cli.clean.none"));
      return;
    }
    context.console().err().println(Messages.text("cli.clean.list"));
    for (Leftover leftover : chosen) {
      context
          .console()
          .err()
          .println(Messages.text("cli.clean.item", kind(leftover), leftover.name()));
    }
  }

  private int write(CleanUpResult result, List<Leftover> listed) {
    result
        .problems()
        .forEach(problem -> context.console().err().println(Messages.text("cli.failure", problem)));
    if (common.json) {
      context
          .console()
          .out()
          .println(
              CliJson.write(
                  Map.of(
                      "listed", listed,
                      "removed", result.removed(),
                      "problems", result.problems())));
    } else if (!result.removed().isEmpty()) {
      context.console().out().println(Messages.text("cli.clean.done", result.removed().size()));
    }
    return result.problems().isEmpty() ? ExitCode.OK : ExitCode.CLUSTER;
  }

  /** Only a person at a terminal can say yes; the end of the input is a no. */
  private boolean confirmed() {
    if (!context.console().terminal()) {
      return false;
    }
    context.console().err().print(Messages.text("cli.clean.ask") + " ");
    context.console().err().flush();
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      @Nullable String answer = in.readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (IOException e) {
      return false;
    }
  }

  private static String kind(Leftover leftover) {
    return Messages.text(Leftover.Kind.class, leftover.kind());
  }
}
