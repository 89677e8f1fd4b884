package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.app.jobs.JobItem.Heading;
import hearth.app.jobs.JobItem.Section;
import hearth.app.jobs.JobItem.Tail;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueControl;
import hearth.cluster.queue.QueuePlace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The lines of the list of jobs: what waits in the order of the queue, what runs, and the past as
 * far as it was read. As jobs change, it changes as little as possible. For the window's thread.
 */
final class JobList {
  private static final Comparator<JobRow> QUEUE =
      Comparator.comparing(JobList::order)
          .thenComparing(row -> row.get().request().submitted())
          .thenComparing(JobRow::id);

  private static final Comparator<JobRow> NEWEST_FIRST =
      Comparator.comparing((JobRow row) -> row.get().request().submitted())
          .thenComparing(JobRow::id)
          .reversed();

  private final ObservableList<JobItem> items = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<JobFilter> filter =
      new ReadOnlyObjectWrapper<>(JobFilter.ALL);
  private final JobRows rows;
  private final PastJobs past;
  private final InstantSource clock;

  /** Submitted here, and in no news yet: what is still under way to the window was told before. */
  private final Map<String, JobSnapshot> submitted = new LinkedHashMap<>();

  private List<JobSnapshot> told = List.of();
  private List<JobRow> liveRows = List.of();
  private Set<String> ended = Set.of();
  private boolean hasBegun;

  /**
   * @param onEnd told once of each job that ends while it is in view
   */
  JobList(QueueControl queue, Tasks tasks, InstantSource clock, Consumer<JobSnapshot> onEnd) {
    this.clock = clock;
    this.rows = new JobRows(onEnd);
    this.past = new PastJobs(queue, rows, tasks, clock, this::arrange);
  }

  private static int order(JobRow row) {
    QueuePlace place = row.get().queue();
    return place == null ? Integer.MAX_VALUE : place.order();
  }

  /** The lines, from the top. */
  ObservableList<JobItem> items() {
    return items;
  }

  /** True while lines come and go: what is selected meanwhile was selected by nobody. */
  ReadOnlyBooleanProperty changingProperty() {
    return changing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<JobFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /** Shows the jobs in view as they are now. */
  void show(List<JobSnapshot> news) {
    told = news;
    news.forEach(job -> submitted.remove(job.id()));
    List<JobSnapshot> jobs = Stream.concat(submitted.values().stream(), news.stream()).toList();
    liveRows = rows.live(jobs);
    Set<String> over =
        jobs.stream()
            .filter(job -> job.state().isFinal())
            .map(JobSnapshot::id)
            .collect(Collectors.toSet());
    boolean readAgain = !hasBegun || !over.equals(ended);
    hasBegun = true;
    ended = over;
    arrange();
    if (readAgain) {
      past.refresh();
    }
  }

  /** Shows a job that was just submitted, unless it is here already. */
  void add(JobSnapshot job) {
    if (told.stream().noneMatch(other -> other.id().equals(job.id()))) {
      submitted.put(job.id(), job);
      show(told);
    }
  }

  /** Looks for other jobs. */
  void look(JobFilter wanted) {
    if (!wanted.equals(filter.get())) {
      filter.set(wanted);
      arrange();
      past.show(wanted);
    }
  }

  /** Reads the past again: jobs of it are gone, or marked. */
  void refresh() {
    past.refresh();
  }

  /** Reads the next page of the past, if there is one. */
  void next() {
    past.next();
  }

  /** A job's row, shown or hidden by the filter. */
  Optional<JobRow> find(String jobId) {
    return rows.find(jobId);
  }

  /** The queue as it is shown. */
  List<JobRow> queue() {
    return open(JobState.QUEUED::equals).stream().sorted(QUEUE).toList();
  }

  /** All jobs that have not ended, shown or hidden. */
  List<JobRow> open() {
    return liveRows.stream().filter(row -> !row.get().state().isFinal()).toList();
  }

  private List<JobRow> open(java.util.function.Predicate<JobState> in) {
    return open().stream()
        .filter(row -> in.test(row.get().state()))
        .filter(row -> filter.get().matches(row.get(), clock.instant()))
        .toList();
  }

  private void arrange() {
    List<JobItem> now = new ArrayList<>();
    part(now, Section.QUEUE, queue());
    part(now, Section.RUNNING, open(state -> state != JobState.QUEUED));
    List<JobRow> over = history();
    if (!now.isEmpty() || !over.isEmpty() || !filter.get().isAll()) {
      int count = past.hasMore() ? Math.max(past.total(), over.size()) : over.size();
      now.add(new Heading(Section.HISTORY, count));
      now.addAll(over);
      tail(over.isEmpty(), now.size() == 1).ifPresent(now::add);
    }
    changing.set(true);
    replaceWith(now);
    changing.set(false);
    rows.keep(new HashSet<>(over));
  }

  private Optional<Tail> tail(boolean noPast, boolean nothing) {
    if (past.hasMore()) {
      return Optional.of(Tail.MORE);
    }
    if (!noPast) {
      return Optional.empty();
    }
    return filter.get().isAll()
        ? Optional.of(Tail.NO_PAST)
        : nothing ? Optional.of(Tail.NOTHING_FOUND) : Optional.empty();
  }

  private static void part(List<JobItem> now, Section section, List<JobRow> jobs) {
    if (!jobs.isEmpty()) {
      now.add(new Heading(section, jobs.size()));
      now.addAll(jobs);
    }
  }

  /** What was read, and what has ended since. */
  private List<JobRow> history() {
    TreeSet<JobRow> all = new TreeSet<>(NEWEST_FIRST);
    all.addAll(past.read());
    all.removeIf(row -> !row.get().state().isFinal());
    JobRow last = past.hasMore() && !all.isEmpty() ? all.last() : null;
    for (JobRow row : liveRows) {
      boolean isRead = last == null || NEWEST_FIRST.compare(row, last) <= 0;
      if (isRead
          && row.get().state().isFinal()
          && filter.get().matches(row.get(), clock.instant())) {
        all.add(row);
      }
    }
    return List.copyOf(all);
  }

  /** Exchanges only what is between the lines that stay at the top and at the bottom. */
  private void replaceWith(List<JobItem> now) {
    countAnew(now);
    int most = Math.min(items.size(), now.size());
    int top = 0;
    while (top < most && items.get(top).equals(now.get(top))) {
      top++;
    }
    int bottom = 0;
    while (bottom < most - top
        && items.get(items.size() - 1 - bottom).equals(now.get(now.size() - 1 - bottom))) {
      bottom++;
    }
    items.remove(top, items.size() - bottom);
    items.addAll(top, now.subList(top, now.size() - bottom));
  }

  /** A heading that has another number only is the same line: what is below it stays. */
  private void countAnew(List<JobItem> now) {
    for (int line = 0; line < items.size(); line++) {
      if (items.get(line) instanceof Heading before) {
        int at = line;
        now.stream()
            .filter(
                other -> other instanceof Heading heading && heading.section() == before.section())
            .filter(heading -> !heading.equals(before))
            .findFirst()
            .ifPresent(heading -> items.set(at, heading));
      }
    }
  }
}
