package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.HistoryFilter;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth jobs}: the queue, what runs and what ran. */
@Command(
    name = "jobs",
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "List jobs: first those that run and wait, in the queue's order, then past ones.",
      "",
      "Queued jobs start while a Hearth is open: its window, or hearth jobs wait. What",
      "runs goes on without one, and the next Hearth of any kind follows it again.",
      "Where an ID is wanted, its beginning or its end suffices when only one job has",
      "it.",
      ""
    },
    footer = {
      "",
      "The document of --json is {\"jobs\": [...]}. Each job has id, type, state (queued,",
      "launching, waiting, running, finished, failed, cancelled), priority, place,",
      "held, after, batch, cores, memoryMb, waitingReason, progress (stage, stagesDone,",
      "stagesKnown, tasksDone, tasksTotal, tasksRunning, fraction and read: bytes,",
      "records, bytesPerSecond), cluster, attempt, parameters, inputs (path, name,",
      "bytes), submitted, started, ended, seconds, failure (cause, message, remedy,",
      "file, place) and remaining (low, high: seconds, from past runs like it). Times",
      "are ISO 8601 in UTC; what does not apply is null."
    })
final class JobsCommand extends JobsAction {
  @Option(
      names = "--state",
      paramLabel = "S",
      description = "Only jobs in this state, such as queued, running, finished or failed.")
  @Nullable JobState state;

  @Option(names = "--type", paramLabel = "T", description = "Only jobs of this type.")
  @Nullable String type;

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "Only jobs with this in the id or in the name of a file.")
  @Nullable String search;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List at most so many past jobs. Default: ${DEFAULT-VALUE}.")
  int limit = 10;

  JobsCommand(CliContext context) {
    super(context);
  }

  @Override
  int run(Backend backend, JobsInView jobs) throws IOException {
    if (limit < 0) {
      throw new CliFailure(ExitCode.USAGE, Messages.text("cli.jobs.limit", limit), "");
    }
    List<JobSnapshot> found = new ArrayList<>();
    jobs.open().stream().filter(this::isWanted).forEach(found::add);
    Set<JobState> past = pastStates();
    if (!past.isEmpty() && limit > 0) {
      found.addAll(
          jobs.past(
              new HistoryFilter(
                  past,
                  Optional.ofNullable(type),
                  Optional.ofNullable(search),
                  Optional.empty(),
                  0,
                  limit)));
    }
    if (common.json) {
      write(found);
    } else if (found.isEmpty()) {
      tell(Messages.text("cli.jobs.none"));
    } else {
      JobsTable.here().lines(found).forEach(out()::println);
    }
    return ExitCode.OK;
  }

  private boolean isWanted(JobSnapshot job) {
    return (state == null || job.state() == state)
        && (type == null || job.request().type().equals(type))
        && (search == null || words(job).contains(search.toLowerCase(Locale.ROOT)));
  }

  private static String words(JobSnapshot job) {
    return job.request().inputs().stream()
        .map(JobInput::name)
        .collect(Collectors.joining(" ", job.id() + " ", ""))
        .toLowerCase(Locale.ROOT);
  }

  private Set<JobState> pastStates() {
    EnumSet<JobState> states = state == null ? EnumSet.allOf(JobState.class) : EnumSet.of(state);
    states.removeIf(one -> !one.isFinal());
    return states;
  }
}
