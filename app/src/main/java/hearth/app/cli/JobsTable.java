package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Jobs as a table for a person: as wide as the terminal, and no wider than 80 columns else. */
final class JobsTable {
  static final int WIDTH = 80;

  /** A longer id has its line for itself. */
  private static final int LONGEST_ID = 36;

  private static final String INDENT = " ".repeat(4);

  private final Clock clock;
  private final int width;

  JobsTable(Clock clock, int width) {
    this.clock = clock;
    this.width = Math.max(WIDTH, width);
  }

  /** Of this terminal, if it says how wide it is. */
  static JobsTable here() {
    String columns = System.getenv("COLUMNS");
    boolean told = columns != null && columns.matches("[0-9]{1,4}");
    return new JobsTable(Clock.systemDefaultZone(), told ? Integer.parseInt(columns) : WIDTH);
  }

  /** The lines, with a heading; below a job that waits, why. */
  List<String> lines(List<JobSnapshot> jobs) {
    int longest =
        jobs.stream()
            .mapToInt(job -> job.id().length())
            .filter(n -> n <= LONGEST_ID)
            .max()
            .orElse(2);
    String row = "%-3s %-" + longest + "s %-12s %-8s %-7s %s";
    List<String> lines = new ArrayList<>();
    lines.add(
        row.formatted(
            "#",
            Messages.text("cli.jobs.table.id"),
            Messages.text("cli.table.state"),
            Messages.text("cli.jobs.table.priority"),
            Messages.text("cli.jobs.table.when"),
            Messages.text("cli.jobs.table.files")));
    for (JobSnapshot job : jobs) {
      add(lines, job, row, longest);
    }
    return lines;
  }

  private void add(List<String> lines, JobSnapshot job, String row, int longest) {
    String id = job.id();
    if (id.length() > longest) {
      lines.add(INDENT + id);
      id = "";
    }
    boolean open = !job.state().isFinal();
    Integer place = job.place();
    lines.add(
        cut(
            row.formatted(
                place == null ? "" : place.toString(),
                id,
                state(job),
                open ? word(job) : "",
                when(job),
                files(job))));
    String reason = job.waitingReason();
    if (open && reason != null) {
      lines.addAll(Wrapped.lines(reason, INDENT, width));
    }
  }

  private String cut(String line) {
    String text = line.stripTrailing();
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }

  private static String word(JobSnapshot job) {
    return JobDocument.word(job.options().priority());
  }

  /** One that is held waits for a person, and one that runs is so far. */
  static String state(JobSnapshot job) {
    if (job.state() == JobState.QUEUED && job.options().held()) {
      return Messages.text("cli.jobs.held");
    }
    String state = Messages.text(JobState.class, job.state()).toLowerCase(Locale.ROOT);
    JobEvent.Progress progress = job.progress();
    return job.state() == JobState.RUNNING && progress != null
        ? Messages.text("cli.jobs.running", state, (int) (progress.fraction() * 100))
        : state;
  }

  private static String files(JobSnapshot job) {
    List<JobInput> inputs = job.request().inputs();
    return switch (inputs.size()) {
      case 0 -> "";
      case 1 -> inputs.get(0).name();
      default -> Messages.text("inputs.more", inputs.get(0).name(), inputs.size() - 1);
    };
  }

  /** When it was submitted: today's hour, else the day. */
  private String when(JobSnapshot job) {
    ZonedDateTime at = job.request().submitted().atZone(clock.getZone());
    boolean today = at.toLocalDate().equals(clock.instant().atZone(clock.getZone()).toLocalDate());
    return DateTimeFormatter.ofPattern(
            today ? "HH:mm" : Messages.text("date.day"), Messages.locale())
        .format(at);
  }
}
