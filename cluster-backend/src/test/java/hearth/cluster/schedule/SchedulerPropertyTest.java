package hearth.cluster.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.schedule.Candidate.Outcome;
import hearth.cluster.schedule.Workload.Job;
import hearth.cluster.schedule.Workload.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whole workloads in virtual time. */
class SchedulerPropertyTest {

  @Property(tries = 400)
  void neverOverCapacityAndEveryAttemptGetsWhatItAskedFor(
      @ForAll(supplier = Workloads.class) Workload workload) {
    for (Moment moment : workload.run().moments) {
      Map<String, Share> held = new HashMap<>();
      moment.running().forEach(holder -> add(held, holder.shares()));
      for (Decision decision : moment.decided()) {
        if (decision instanceof Decision.Start start) {
          add(held, start.shares());
          assertGranted(workload, start);
        }
      }
      for (WorkerSize worker : workload.workers) {
        Share share = held.getOrDefault(worker.name(), new Share(0, 0));
        assertThat(share.cores()).isLessThanOrEqualTo(worker.cores());
        assertThat(share.memoryMb()).isLessThanOrEqualTo(worker.memoryMb());
      }
    }
  }

  @Property(tries = 400)
  void everyJobThatFitsTheClusterIsStartedOnce(
      @ForAll(supplier = Workloads.class) Workload workload) {
    workload.run();
    for (int i = 0; i < workload.jobs.size(); i++) {
      String id = Workload.id(i);
      Fate fate = fate(workload, i);
      assertThat(workload.started.containsKey(id)).as(id).isEqualTo(fate == Fate.RUNS);
      if (fate == Fate.DROPPED) {
        assertThat(workload.ended).containsEntry(id, Outcome.CANCELLED);
      }
      long starts =
          workload.moments.stream()
              .flatMap(moment -> moment.decided().stream())
              .filter(decision -> decision instanceof Decision.Start)
              .filter(decision -> decision.jobId().equals(id))
              .count();
      assertThat(starts).isLessThanOrEqualTo(1);
    }
  }

  @Property(tries = 400)
  void equalNeedsOfOnePriorityStartInTheirOrder(
      @ForAll(supplier = Workloads.class) Workload workload) {
    for (Moment moment : workload.run().moments) {
      Set<List<Object>> waiting = new HashSet<>();
      for (Decision decision : moment.decided()) {
        Job job = workload.job(decision.jobId());
        List<Object> kind = List.of(job.priority(), String.valueOf(job.need()));
        if (decision instanceof Decision.Start) {
          assertThat(waiting).doesNotContain(kind);
        } else if (decision instanceof Decision.Wait wait && waitsForRoom(wait)) {
          waiting.add(kind);
        }
      }
    }
  }

  /** Whoever is first among those that wait for room starts no later than if nobody overtook. */
  @Property(tries = 1000)
  void nobodyIsHeldUpByThoseBehind(@ForAll(supplier = Workloads.class) Workload workload) {
    workload.run();
    for (int at = 0; at < workload.moments.size(); at++) {
      Moment moment = workload.moments.get(at);
      String first = moment.firstMissing().orElse("");
      if (!first.isEmpty() && staysFirst(workload, at, first)) {
        List<Holder> running = new ArrayList<>(moment.running());
        addThoseBefore(moment, first, running);
        int earliest = workload.earliest(workload.job(first).need(), running, moment.second());
        assertThat(workload.start(first)).as(first).isLessThanOrEqualTo(earliest);
      }
    }
  }

  @Property(tries = 400)
  void reasonsNameTrueHoldersAndTrueFigures(@ForAll(supplier = Workloads.class) Workload workload) {
    for (Moment moment : workload.run().moments) {
      Map<String, Holder> running = new HashMap<>();
      moment.running().forEach(holder -> running.put(holder.jobId(), holder));
      Room free = new Room(workload.workers);
      moment.running().forEach(holder -> free.take(holder.shares()));
      for (Decision decision : moment.decided()) {
        if (decision instanceof Decision.Start start) {
          free.take(start.shares());
          running.put(
              start.jobId(),
              new Holder(
                  start.jobId(),
                  Instant.ofEpochSecond(moment.second()),
                  start.shares(),
                  start.need() == null));
        } else if (decision instanceof Decision.Wait wait) {
          assertTrue(workload, wait, running, free);
        }
      }
      assertPlaces(moment);
    }
  }

  private static void assertTrue(
      Workload workload, Decision.Wait wait, Map<String, Holder> running, Room free) {
    Need need = workload.job(wait.jobId()).need();
    if (wait.reason() instanceof WaitReason.Missing missing) {
      assertThat(missing.holders())
          .isNotEmpty()
          .allSatisfy(holder -> assertThat(holder).isEqualTo(running.get(holder.jobId())));
      assertThat(missing.cores() + missing.memoryMb()).isPositive();
      assertThat(missing.cores())
          .isLessThanOrEqualTo(missing.holders().stream().mapToInt(Holder::cores).sum());
      assertThat(missing.memoryMb())
          .isLessThanOrEqualTo(missing.holders().stream().mapToInt(Holder::memoryMb).sum());
      // Were that much free on every worker, it would fit.
      workload.workers.forEach(
          worker ->
              free.giveBack(Map.of(worker.name(), new Share(missing.cores(), missing.memoryMb()))));
      assertThat(need == null || free.fits(need)).isTrue();
      workload.workers.forEach(
          worker ->
              free.take(Map.of(worker.name(), new Share(missing.cores(), missing.memoryMb()))));
      assertThat(need != null && free.fits(need)).isFalse();
    } else if (wait.reason() instanceof WaitReason.Reserved) {
      assertThat(free.fits(need)).isTrue();
    } else if (wait.reason() instanceof WaitReason.TooLarge) {
      assertThat(new Room(workload.workers).fits(need)).isFalse();
    }
  }

  private static void assertPlaces(Moment moment) {
    int place = 0;
    for (Decision decision : moment.decided()) {
      if (decision instanceof Decision.Wait wait) {
        boolean held = wait.reason() instanceof WaitReason.Held;
        assertThat(wait.place()).isEqualTo(held ? 0 : ++place);
      }
    }
  }

  private static boolean waitsForRoom(Decision.Wait wait) {
    return wait.reason() instanceof WaitReason.Missing
        || wait.reason() instanceof WaitReason.Reserved;
  }

  /** Whether it is first at every later moment too, until it starts. */
  private static boolean staysFirst(Workload workload, int from, String first) {
    int started = workload.start(first);
    return workload.moments.stream()
            .skip(from)
            .filter(moment -> moment.second() < started)
            .allMatch(
                moment ->
                    moment.firstMissing().orElse("").equals(first)
                        && moment.decided().stream()
                            .takeWhile(decision -> !decision.jobId().equals(first))
                            .noneMatch(
                                decision ->
                                    decision instanceof Decision.Start
                                        && moment != workload.moments.get(from)))
        && startsUnhindered(workload, from, first, started);
  }

  /** At the moment of its start nobody who came later and is before it starts as well. */
  private static boolean startsUnhindered(Workload workload, int from, String first, int started) {
    return workload.moments.stream()
        .skip(from + 1L)
        .filter(moment -> moment.second() == started)
        .allMatch(
            moment ->
                moment.decided().stream()
                    .takeWhile(decision -> !decision.jobId().equals(first))
                    .noneMatch(Decision.Start.class::isInstance));
  }

  private static void addThoseBefore(Moment moment, String first, List<Holder> running) {
    for (Decision decision : moment.decided()) {
      if (decision.jobId().equals(first)) {
        return;
      }
      if (decision instanceof Decision.Start start) {
        running.add(
            new Holder(
                start.jobId(),
                Instant.ofEpochSecond(moment.second()),
                start.shares(),
                start.need() == null));
      }
    }
  }

  private static void add(Map<String, Share> held, Map<String, Share> shares) {
    shares.forEach(
        (worker, share) ->
            held.merge(
                worker,
                share,
                (one, other) ->
                    new Share(one.cores() + other.cores(), one.memoryMb() + other.memoryMb())));
  }

  private static void assertGranted(Workload workload, Decision.Start start) {
    Need need = workload.job(start.jobId()).need();
    assertThat(start.need()).isEqualTo(need);
    int cores = start.shares().values().stream().mapToInt(Share::cores).sum();
    assertThat(cores)
        .isEqualTo(
            need == null
                ? workload.workers.stream().mapToInt(WorkerSize::cores).sum()
                : need.cores());
    if (need != null) {
      assertThat(start.shares().values())
          .allMatch(share -> share.memoryMb() == need.executorMemoryMb() && share.cores() > 0);
    }
  }

  private enum Fate {
    RUNS,
    WAITS,
    DROPPED
  }

  private static Fate fate(Workload workload, int i) {
    Job job = workload.jobs.get(i);
    Integer after = job.after();
    if (after != null) {
      Fate before = fate(workload, after);
      boolean failed = workload.jobs.get(after).ending() != Outcome.FINISHED;
      if (before == Fate.DROPPED || (before == Fate.RUNS && failed)) {
        return Fate.DROPPED;
      }
      if (before == Fate.WAITS) {
        return Fate.WAITS;
      }
    }
    return job.held() || !new Room(workload.workers).fits(job.need()) ? Fate.WAITS : Fate.RUNS;
  }
}
