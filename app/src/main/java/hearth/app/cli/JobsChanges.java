package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueueControl;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Canceller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that change jobs: {@code hearth jobs cancel}, {@code hold} and so on. */
final class JobsChanges {

  private JobsChanges() {}

  /** What they have in common: each job by itself, and then how all of them are. */
  private abstract static class Change extends JobsAction {
    Change(CliContext context) {
      super(context);
    }

    abstract List<String> ids();

    /** Changes one job; says what was done, or why not. */
    abstract String change(JobsInView jobs, JobSnapshot job) throws IOException;

    @Override
    final int run(Backend backend, JobsInView jobs) throws IOException {
      List<JobSnapshot> found = new ArrayList<>();
      for (String id : ids()) {
        found.add(jobs.find(id)); // All of them before any is changed.
      }
      for (JobSnapshot job : found) {
        tell(change(jobs, job));
      }
      if (common.json) {
        write(found.stream().map(job -> jobs.service().job(job.id()).orElse(job)).toList());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "cancel",
      description = {"Cancel jobs: those that wait leave the queue, those that run are ended.", ""})
  static final class Cancel extends Change {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "The jobs.")
    List<String> ids = List.of();

    Cancel(CliContext context) {
      super(context);
    }

    @Override
    List<String> ids() {
      return ids;
    }

    @Override
    String change(JobsInView jobs, JobSnapshot job) {
      if (job.state().isFinal()) {
        return Messages.text("cli.jobs.ended", job.id(), JobsTable.state(job));
      }
      jobs.service().cancel(job.id(), Canceller.Means.COMMAND).join();
      return Messages.text("cli.jobs.cancelled", job.id());
    }
  }

  /** Changes one job that waits. */
  private abstract static class OfOne extends Change {
    @Parameters(index = "0", paramLabel = "ID", description = "The job.")
    String id = "";

    OfOne(CliContext context) {
      super(context);
    }

    @Override
    final List<String> ids() {
      return List.of(id);
    }

    /** Waits for a change of the queue, which is refused for a job that does not wait. */
    static void await(CompletableFuture<Void> change) {
      try {
        change.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof IllegalStateException refused) {
          throw new CliFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()), "", e);
        }
        throw e;
      }
    }
  }

  @Command(name = "hold", description = "Hold a queued job back.")
  static final class Hold extends OfOne {
    Hold(CliContext context) {
      super(context);
    }

    @Override
    String change(JobsInView jobs, JobSnapshot job) {
      await(jobs.service().queue().hold(job.id()));
      return Messages.text("cli.jobs.hold", job.id());
    }
  }

  @Command(name = "release", description = "Let a job run that is held back.")
  static final class Release extends OfOne {
    Release(CliContext context) {
      super(context);
    }

    @Override
    String change(JobsInView jobs, JobSnapshot job) {
      await(jobs.service().queue().release(job.id()));
      return Messages.text("cli.jobs.release", job.id());
    }
  }

  @Command(name = "priority", description = "Give a queued job another priority.")
  static final class Prioritise extends OfOne {
    @Parameters(
        index = "1",
        paramLabel = "PRIORITY",
        description = "low, normal, high or critical.")
    Priority priority = Priority.NORMAL;

    Prioritise(CliContext context) {
      super(context);
    }

    @Override
    String change(JobsInView jobs, JobSnapshot job) {
      await(jobs.service().queue().prioritise(job.id(), priority));
      return Messages.text("cli.jobs.priority", job.id(), JobDocument.word(priority));
    }
  }

  @Command(
      name = "move",
      description = {"Move a queued job among those of its priority.", ""})
  static final class Move extends OfOne {
    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    /** One of both. */
    static final class Place {
      @Option(
          names = "--before",
          paramLabel = "ID",
          required = true,
          description = "To just before this one.")
      @Nullable String before;

      @Option(names = "--last", required = true, description = "To the end.")
      boolean last;
    }

    Move(CliContext context) {
      super(context);
    }

    @Override
    String change(JobsInView jobs, JobSnapshot job) throws IOException {
      QueueControl queue = jobs.service().queue();
      String part = place.before;
      if (part == null) {
        await(queue.move(job.id(), null));
        return Messages.text("cli.jobs.last", job.id());
      }
      String before = jobs.find(part).id();
      await(queue.move(job.id(), before));
      return Messages.text("cli.jobs.moved", job.id(), before);
    }
  }
}
