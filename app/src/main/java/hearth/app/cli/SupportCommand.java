package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.support.SupportBundle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth support}: one zip for whoever helps. */
@Command(
    name = "support",
    description = {
      "Write one zip for whoever helps: logs, the diagnosis, profiles, versions.",
      "",
      "Passwords, tokens and keys are removed; sequences and results are not in it.",
      ""
    })
final class SupportCommand implements Callable<Integer> {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final long KILO = 1000;

  private final CliContext context;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The zip. Default: hearth-support-DATE.zip here.")
  @Nullable Path file;

  @Mixin ClusterOptions options = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  SupportCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path target = file == null ? Path.of(name()) : file;
    try (Backend backend = options.open(context.backends())) {
      report(backend.support().save(target));
      return ExitCode.OK;
    } catch (IOException e) {
      throw new CliFailure(
          ExitCode.HEARTH,
          Messages.text("cli.support.failed", target, String.valueOf(e.getMessage())),
          Messages.text("cli.support.failed.remedy"),
          e);
    }
  }

  private static String name() {
    return "hearth-support-" + STAMP.format(LocalDateTime.now()) + ".zip";
  }

  private void report(SupportBundle bundle) {
    PrintStream out = context.console().out();
    if (common.json) {
      out.println(CliJson.write(bundle));
      return;
    }
    out.println(
        Messages.text(
            "cli.support.done",
            bundle.file(),
            (bundle.bytes() + KILO - 1) / KILO,
            bundle.parts().size(),
            bundle.removed()));
    bundle.missing().forEach(out::println);
    out.println(Messages.text("cli.support.look"));
  }
}
