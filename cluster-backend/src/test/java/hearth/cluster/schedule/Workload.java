package hearth.cluster.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs jobs on a cluster in virtual time, as the scheduler decides, and notes what happened. */
final class Workload {

  /**
   * A job of the workload.
   *
   * @param arrival the second in which it is submitted
   * @param seconds how long it runs, which the scheduler does not know
   * @param after the place in the list of the job that it comes after, or null
   * @param ending how it ends
   */
  record Job(
      int arrival,
      int seconds,
      Priority priority,
      @Nullable Need need,
      boolean held,
      @Nullable Integer after,
      Candidate.Outcome ending) {}

  /** One moment at which something was decided: what ran before, and what was decided. */
  record Moment(int second, List<Holder> running, List<Candidate> waiting, List<Decision> decided) {

    /** The first job in the queue that others hold up. */
    Optional<String> firstMissing() {
      return decided.stream()
          .filter(Decision.Wait.class::isInstance)
          .map(Decision.Wait.class::cast)
          .filter(wait -> wait.reason() instanceof WaitReason.Missing)
          .map(Decision.Wait::jobId)
          .findFirst();
    }
  }

  final List<WorkerSize> workers;
  final List<Job> jobs;
  final List<Moment> moments = new ArrayList<>();
  final Map<String, Integer> started = new HashMap<>();
  final Map<String, Candidate.Outcome> ended = new HashMap<>();
  private final List<Holder> running = new ArrayList<>();

  Workload(List<WorkerSize> workers, List<Job> jobs) {
    this.workers = workers;
    this.jobs = jobs;
  }

  /** Runs it until nothing more can happen. */
  Workload run() {
    TreeSet<Integer> due = new TreeSet<>();
    jobs.forEach(job -> due.add(job.arrival()));
    while (!due.isEmpty()) {
      int now = due.pollFirst();
      running.removeIf(holder -> endsBy(holder, now));
      boolean dropped = decide(now, due);
      if (dropped) {
        due.add(now);
      }
    }
    return this;
  }

  private boolean endsBy(Holder holder, int now) {
    boolean over = end(holder.jobId()) <= now;
    if (over) {
      ended.put(holder.jobId(), job(holder.jobId()).ending());
    }
    return over;
  }

  private boolean decide(int now, TreeSet<Integer> due) {
    List<Candidate> waiting = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      String id = id(i);
      if (jobs.get(i).arrival() <= now && !started.containsKey(id) && !ended.containsKey(id)) {
        waiting.add(candidate(i));
      }
    }
    List<Decision> decided =
        Scheduler.decide(workers, List.copyOf(running), waiting, Instant.ofEpochSecond(now));
    moments.add(new Moment(now, List.copyOf(running), waiting, decided));
    boolean dropped = false;
    for (Decision decision : decided) {
      if (decision instanceof Decision.Start start) {
        started.put(start.jobId(), now);
        due.add(end(start.jobId()));
        running.add(
            new Holder(
                start.jobId(), Instant.ofEpochSecond(now), start.shares(), start.need() == null));
      } else if (decision instanceof Decision.Drop drop) {
        ended.put(drop.jobId(), Candidate.Outcome.CANCELLED);
        dropped = true;
      }
    }
    return dropped;
  }

  private Candidate candidate(int i) {
    Job job = jobs.get(i);
    Integer after = job.after();
    return new Candidate(
        id(i),
        job.priority(),
        job.need(),
        job.held(),
        after == null
            ? null
            : new Candidate.Predecessor(
                id(after), ended.getOrDefault(id(after), Candidate.Outcome.OPEN)));
  }

  /** The second in which a job has started. */
  int start(String id) {
    return Objects.requireNonNull(started.get(id), id);
  }

  /** The second in which a job that has started ends. */
  int end(String id) {
    return start(id) + job(id).seconds();
  }

  Job job(String id) {
    return jobs.get(Integer.parseInt(id.substring(1)));
  }

  static String id(int i) {
    return "j" + i;
  }

  /**
   * The second in which a need would be met if nothing else started from now on.
   *
   * @param running attempts that run now, whose ends this knows
   */
  int earliest(@Nullable Need need, List<Holder> running, int now) {
    Room room = new Room(workers);
    running.forEach(holder -> room.take(holder.shares()));
    int second = now;
    for (Holder holder :
        running.stream().sorted(Comparator.comparing(one -> end(one.jobId()))).toList()) {
      if (room.fits(need)) {
        return second;
      }
      room.giveBack(holder.shares());
      second = end(holder.jobId());
    }
    return second;
  }
}
