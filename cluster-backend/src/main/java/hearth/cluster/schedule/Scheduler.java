package hearth.cluster.schedule;

import hearth.cluster.schedule.Candidate.Outcome;
import hearth.cluster.schedule.Candidate.Predecessor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which waiting jobs start now: by priority, first in, first out within each, as many as
 * fit. The first one that does not fit is never kept waiting by those behind it, see {@link
 * Backfill}: so everything that fits the cluster starts once. Pure; one object for one decision.
 */
public final class Scheduler {

  private final List<WorkerSize> workers;
  private final Room room;
  private final List<Holder> holders;
  private final Instant now;
  private final List<Decision> decisions = new ArrayList<>();

  /** Needs that were refused, so that nobody with the same need overtakes. */
  private final Set<Need> refused = new HashSet<>();

  /** The first job that fits the cluster, but not what is free. */
  private @Nullable Candidate first;

  private int place;

  private Scheduler(List<WorkerSize> workers, List<Holder> holders, Instant now) {
    this.workers = List.copyOf(workers);
    this.room = new Room(this.workers);
    this.holders = new ArrayList<>(holders.stream().map(this::withAllThatIsThere).toList());
    this.now = now;
    this.holders.forEach(holder -> room.take(holder.shares()));
  }

  private Holder withAllThatIsThere(Holder holder) {
    return holder.wholeCluster()
        ? new Holder(
            holder.jobId(), holder.since(), new Room(workers).place(null).orElseThrow(), true)
        : holder;
  }

  /**
   * Decides on every waiting job.
   *
   * @param workers the cluster's workers, whole
   * @param holders attempts that run on them
   * @param waiting in the order of their positions, whatever their priorities
   * @param now when those begin that start
   * @return a decision for each, those with the higher priority first, else in the same order
   */
  public static List<Decision> decide(
      List<WorkerSize> workers, List<Holder> holders, List<Candidate> waiting, Instant now) {
    Scheduler scheduler = new Scheduler(workers, holders, now);
    waiting.stream()
        .sorted(Comparator.comparing(Candidate::priority).reversed())
        .forEach(scheduler::decide);
    return List.copyOf(scheduler.decisions);
  }

  private void decide(Candidate job) {
    Predecessor after = job.after();
    if (after != null
        && (after.outcome() == Outcome.FAILED || after.outcome() == Outcome.CANCELLED)) {
      decisions.add(new Decision.Drop(job.jobId(), after));
    } else if (job.held()) {
      decisions.add(new Decision.Wait(job.jobId(), 0, new WaitReason.Held()));
    } else if (after != null && after.outcome() == Outcome.OPEN) {
      waits(job, new WaitReason.AfterAnother(after.jobId()));
    } else {
      startOrWait(job);
    }
  }

  private void startOrWait(Candidate job) {
    Need need = job.need();
    Room whole = new Room(workers);
    Optional<Map<String, Share>> shares =
        need == null && !holders.isEmpty() ? Optional.empty() : room.place(need);
    if (need != null && !whole.fits(need)) {
      waits(job, tooLarge(need, whole));
    } else if (shares.isEmpty()) {
      first = first == null ? job : first;
      waits(job, missing(need));
    } else if (first != null && overtakesWrongly(first, need, shares.get())) {
      waits(job, new WaitReason.Reserved(first.jobId()));
    } else {
      decisions.add(new Decision.Start(job.jobId(), need, shares.get()));
      room.take(shares.get());
      holders.add(new Holder(job.jobId(), now, shares.get(), need == null));
    }
  }

  private boolean overtakesWrongly(
      Candidate before, @Nullable Need need, Map<String, Share> shares) {
    boolean wrong =
        (need != null && refused.contains(need))
            || Backfill.delays(room, holders, before.need(), shares);
    if (wrong && need != null) {
      refused.add(need);
    }
    return wrong;
  }

  private void waits(Candidate job, WaitReason reason) {
    decisions.add(new Decision.Wait(job.jobId(), ++place, reason));
  }

  private WaitReason tooLarge(Need need, Room whole) {
    if (workers.isEmpty()) {
      return new WaitReason.NoWorkers();
    }
    int largest = workers.stream().mapToInt(WorkerSize::memoryMb).max().orElse(0);
    return new WaitReason.TooLarge(need, whole.coresFor(need), largest);
  }

  private WaitReason missing(@Nullable Need need) {
    List<Holder> inTheWay =
        holders.stream()
            .filter(holder -> holder.shares().keySet().stream().anyMatch(name -> of(need, name)))
            .sorted(Comparator.comparing(Holder::since).thenComparing(Holder::jobId))
            .toList();
    return need == null
        ? new WaitReason.Missing(room.heldCores(), room.heldMemoryMb(), inTheWay, true)
        : new WaitReason.Missing(
            room.missingCores(need), room.missingMemoryMb(need), inTheWay, false);
  }

  /** Whether a need could be met on this worker too. */
  private boolean of(@Nullable Need need, String worker) {
    return workers.stream()
        .filter(size -> size.name().equals(worker))
        .anyMatch(size -> need == null || size.memoryMb() >= need.executorMemoryMb());
  }
}
