package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.WorkerSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth logs}: what the master or a worker writes. */
@Command(
    name = "logs",
    description = {
      "Print the log of the master or of a worker.",
      "",
      "Every line that the node wrote since its start, or that Docker kept of it.",
      ""
    })
final class LogsCommand implements Callable<Integer> {
  private static final String MASTER = "master";
  private static final long PERIOD_MILLIS = 500;

  private final CliContext context;

  @Mixin ClusterOptions options = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "NODE",
      arity = "0..1",
      defaultValue = MASTER,
      description = "The node: master, worker-1, worker-2, … Default: ${DEFAULT-VALUE}.")
  String node = MASTER;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with what is written from now on, until Ctrl+C.")
  boolean follow;

  LogsCommand(CliContext context) {
    this.context = context;
  }

  /** The log as {@code --json} writes it. */
  private record Document(String node, List<String> lines) {}

  @Override
  public Integer call() throws IOException {
    if (follow && common.json) {
      throw new CliFailure(ExitCode.USAGE, Messages.text("cli.logs.follow.json"), "");
    }
    try (Backend backend = options.open(context.backends())) {
      requireNode(RunningCluster.require(backend));
      if (common.json) {
        context.console().out().println(CliJson.write(document(backend)));
      } else {
        print(backend);
      }
      return ExitCode.OK;
    }
  }

  private void requireNode(ClusterSnapshot cluster) {
    List<String> names = new ArrayList<>(List.of(MASTER));
    cluster.workers().stream().map(WorkerSnapshot::name).forEach(names::add);
    if (!names.contains(node)) {
      throw new CliFailure(
          ExitCode.USAGE, Messages.text("cli.logs.none", node, String.join(", ", names)), "");
    }
  }

  private Document document(Backend backend) throws IOException {
    try (InputStream log = backend.cluster().log(node, 0)) {
      String text = new String(log.readAllBytes(), StandardCharsets.UTF_8);
      return new Document(node, text.lines().toList());
    }
  }

  private void print(Backend backend) throws IOException {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (Interrupts.Guard guard = context.interrupts().guard(interrupted::countDown)) {
      long offset = copy(backend, 0);
      while (follow && !interrupted.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
        offset = copy(backend, offset);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long copy(Backend backend, long offset) throws IOException {
    PrintStream out = context.console().out();
    try (InputStream log = backend.cluster().log(node, offset)) {
      long copied = log.transferTo(out);
      out.flush();
      return offset + copied;
    }
  }
}
