package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.scaling.ScalingDraft;
import hearth.cluster.scaling.ScalingEnd;
import hearth.cluster.scaling.ScalingSnapshot;
import hearth.cluster.scaling.Scalings;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth scaling}: how much faster a job gets with more workers. */
@Command(
    name = "scaling",
    description = {
      "Measure how much faster a job gets with more workers.",
      "",
      "Runs the job with each number of workers, several times, through the queue; then the",
      "cluster has its workers back. Uses the cluster that runs, or starts one and stops it",
      "again. Ctrl+C cancels; what was measured is printed all the same.",
      ""
    })
final class ScalingCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin JobArguments job = new JobArguments();

  @Option(
      names = "--workers",
      split = ",",
      paramLabel = "N",
      description = "Numbers of workers to try. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1,2")
  List<Integer> workers = List.of();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Runs with each number. Default: ${DEFAULT-VALUE}.",
      defaultValue = "3")
  int repeats;

  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  ScalingCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    BuiltInJobs.find(job.type).ifPresent(type -> JobTypes.check(type, job.parameters, job.inputs));
    try (Backend backend = cluster.open(context.backends())) {
      JobTypes.require(backend.jobs().catalogue(), job.type);
      JobDraft draft = new JobDraft(job.type, job.parameters, job.inputs);
      JobRunner.check(backend.jobs(), draft);
      ScalingSnapshot done = measure(backend, new ScalingDraft(draft, workers, repeats));
      if (common.json) {
        context.console().out().println(CliJson.write(ScalingReport.of(done)));
      } else {
        context
            .console()
            .out()
            .println(
                ScalingTable.text(
                    done.figures(),
                    backend.profile().coresPerWorker(),
                    Runtime.getRuntime().availableProcessors()));
      }
      return told(Objects.requireNonNull(done.plan().end()));
    }
  }

  private int told(ScalingEnd end) {
    if (end.reason() != null) {
      context.console().err().println(end.reason());
    }
    return switch (end.outcome()) {
      case FINISHED -> ExitCode.OK;
      case FAILED -> ExitCode.JOB_FAILED;
      case CANCELLED -> ExitCode.CANCELLED;
    };
  }

  private ScalingSnapshot measure(Backend backend, ScalingDraft draft) {
    try (ProgressView progress = ProgressView.on(context.console(), common.json);
        ClusterSession session =
            ClusterSession.open(backend, context.console(), progress, context.interrupts())) {
      Scalings scalings = backend.scalings();
      CompletableFuture<ScalingSnapshot> end = new CompletableFuture<>();
      String id = started(scalings, draft);
      try (Interrupts.Guard guard = context.interrupts().guard(() -> cancel(scalings, id, end));
          Subscription news = scalings.subscribe(all -> follow(all, id, progress, end))) {
        return end.join();
      }
    }
  }

  private static String started(Scalings scalings, ScalingDraft draft) {
    try {
      return scalings.start(draft).join().plan().id();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw new CliFailure(
            ExitCode.USAGE,
            String.valueOf(refused.getMessage()),
            Messages.text("cli.scaling.help"));
      }
      throw e;
    }
  }

  /** Waits until the cluster has its workers back. */
  private static void cancel(Scalings scalings, String id, CompletableFuture<ScalingSnapshot> end) {
    scalings.cancel(id).join();
    ScalingSnapshot unused = end.join();
  }

  private static void follow(
      List<ScalingSnapshot> all,
      String id,
      ProgressView progress,
      CompletableFuture<ScalingSnapshot> end) {
    Optional<ScalingSnapshot> found =
        all.stream().filter(one -> one.plan().id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return;
    }
    ScalingSnapshot now = found.get();
    if (now.plan().end() != null && now.plan().restored()) {
      end.complete(now);
    } else {
      progress.show(
          new ProgressView.Moment(
              Messages.text("cli.scaling.task"),
              (double) now.done() / now.runs().size(),
              Objects.requireNonNullElse(now.doing(), "").replaceFirst("\\.$", ""),
              ""));
    }
  }
}
