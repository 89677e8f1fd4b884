package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.cluster.queue.HistoryFilter;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueueControl;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The history as far as it was read, page by page in the background. For the window's thread. */
final class PastJobs {
  /** Some screens full. */
  static final int PAGE = 50;

  private final QueueControl queue;
  private final JobRows rows;
  private final Tasks tasks;
  private final InstantSource clock;
  private final Runnable changed;
  private List<JobRow> read = new ArrayList<>();
  private JobFilter filter = JobFilter.ALL;
  private int total;
  private int asked;
  private boolean hasMore;
  private boolean reading;
  private int readingFrom;

  /** The next page was asked for while the first ones were read again. */
  private boolean wantsMore;

  private int latest;

  /**
   * @param changed told after each change
   */
  PastJobs(QueueControl queue, JobRows rows, Tasks tasks, InstantSource clock, Runnable changed) {
    this.queue = queue;
    this.rows = rows;
    this.tasks = tasks;
    this.clock = clock;
    this.changed = changed;
  }

  /** A page, and how many there are on all. */
  private record Answer(List<JobSnapshot> jobs, int total) {}

  /** Reads what is looked for now, from the beginning. */
  void show(JobFilter wanted) {
    filter = wanted;
    ask(0, PAGE);
  }

  /** Reads again what was read. */
  void refresh() {
    boolean dropped = isReadingPage();
    ask(0, Math.max(PAGE, asked));
    wantsMore = dropped;
  }

  /** Reads the next page, unless it is being read or there is none. */
  void next() {
    if (reading) {
      wantsMore |= !isReadingPage();
    } else if (hasMore) {
      ask(asked, PAGE);
    }
  }

  private boolean isReadingPage() {
    return reading && readingFrom > 0;
  }

  private void ask(int offset, int limit) {
    int number = ++latest;
    reading = true;
    readingFrom = offset;
    wantsMore = false;
    HistoryFilter page = filter.past(clock.instant(), offset, limit);
    tasks.run(
        () -> new Answer(queue.history(page), queue.count(page)),
        answer -> {
          if (number == latest) {
            reading = false;
            take(answer, offset, limit);
          }
        },
        failure -> {
          if (number == latest) {
            reading = false;
          }
          tasks.faults().report(failure);
        });
  }

  private void take(Answer answer, int offset, int limit) {
    if (offset == 0) {
      read = new ArrayList<>();
    }
    Set<JobRow> there = read.stream().collect(Collectors.toSet());
    // A job that ended meanwhile has pushed others to the next page.
    answer.jobs().stream().map(rows::past).filter(there::add).forEach(read::add);
    asked = offset + answer.jobs().size();
    hasMore = answer.jobs().size() == limit;
    total = answer.total();
    changed.run();
    if (wantsMore) {
      next();
    }
  }

  /** Newest first. */
  List<JobRow> read() {
    return read;
  }

  /** How many there are, read or not. */
  int total() {
    return total;
  }

  boolean hasMore() {
    return hasMore;
  }
}
