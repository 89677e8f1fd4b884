package hearth.app.cli;

import hearth.app.text.CancelWords;
import hearth.app.text.InputWords;
import hearth.app.text.Messages;
import hearth.app.text.TimeLeft;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.jobs.contract.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job for a person: what is known of it, each thing with its name. */
final class JobFacts {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Messages.locale());

  private JobFacts() {}

  /**
   * All that is worth reading.
   *
   * @param inputs what is known of its files; none when that cannot be read
   */
  static Map<String, String> of(JobSnapshot job, List<JobDetails.Input> inputs, Instant now) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(Messages.text("cli.jobs.show.job"), job.id());
    facts.put(Messages.text("cli.jobs.show.state"), state(job, now));
    if (job.state() == JobState.RUNNING) {
      facts.put(Messages.text("cli.jobs.show.left"), TimeLeft.left(job.remaining(now)));
    }
    String reason = job.waitingReason();
    if (reason != null) {
      facts.put(Messages.text("cli.jobs.show.waits"), reason);
    }
    if (job.state() == JobState.CANCELLED) {
      facts.put(Messages.text("cli.jobs.show.cancelled"), CancelWords.sentence(job.cancelledBy()));
    }
    Failure failure = job.failure();
    if (failure != null) {
      facts.put(Messages.text("cli.jobs.show.failure"), failure.message() + " " + failure.remedy());
    }
    if (failure != null && !failure.changes().isEmpty()) {
      facts.put(
          Messages.text("cli.jobs.show.changes"),
          Messages.text(
              "cli.jobs.show.changes.how", JobsRetryCommand.names(failure.changes()), job.id()));
    }
    facts.put(
        Messages.text("cli.jobs.show.submitted"),
        Messages.text(
            "cli.jobs.show.to",
            MOMENT.format(job.request().submitted().atZone(ZoneId.systemDefault())),
            job.request().profile()));
    facts.put(Messages.text("cli.jobs.show.asks"), asks(job.options()));
    facts.put(Messages.text("cli.jobs.show.parameters"), words(job.request().parameters()));
    facts.put(
        Messages.text("cli.jobs.show.files"),
        inputs.isEmpty()
            ? job.request().inputs().stream()
                .map(file -> file(file.name(), file.bytes()))
                .collect(Collectors.joining(", "))
            : inputs.stream().map(JobFacts::file).collect(Collectors.joining(", ")));
    facts.put(Messages.text("cli.jobs.show.versions"), words(job.request().versions()));
    return facts;
  }

  /** Where it is in its life, and for how long. */
  private static String state(JobSnapshot job, Instant now) {
    String state = JobsTable.state(job);
    Instant started = job.started();
    if (started == null) {
      return state;
    }
    Instant ended = job.ended();
    Duration took = Duration.between(started, ended == null ? now : ended);
    return Messages.text("cli.jobs.show.for", state, Elapsed.text(took), job.attempt());
  }

  private static String asks(QueueOptions options) {
    Need need = options.need();
    String size =
        need == null
            ? Messages.text("cli.jobs.show.whole")
            : Messages.text("cli.jobs.show.need", need.cores(), need.executorMemoryMb());
    String asks =
        Messages.text("cli.jobs.show.priority", JobDocument.word(options.priority()), size);
    String after = options.after();
    return after == null ? asks : Messages.text("cli.jobs.show.after", asks, after);
  }

  private static String file(String name, long bytes) {
    return Messages.text("cli.jobs.show.file", name, bytes);
  }

  private static String file(JobDetails.Input input) {
    return Stream.of(
            Optional.of(file(input.name(), input.bytes())),
            InputWords.whole(input),
            InputWords.change(input))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static String words(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(value -> value.getKey() + "=" + value.getValue())
            .collect(Collectors.joining(" "));
  }
}
