package hearth.cluster.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.schedule.Candidate.Outcome;
import hearth.cluster.schedule.Candidate.Predecessor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Single decisions; {@link SchedulerPropertyTest} has whole workloads. */
class SchedulerTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<WorkerSize> TWO_OF_FOUR =
      List.of(new WorkerSize("worker-1", 4, 2048), new WorkerSize("worker-2", 4, 2048));

  @Test
  void asManyStartAsFitAndCoresAreSpreadOverWorkers() {
    List<Decision> decisions =
        decide(List.of(), job("a", 3, 512), job("b", 4, 1024), job("c", 2, 512));

    assertThat(decisions.get(0))
        .isEqualTo(
            new Decision.Start(
                "a",
                new Need(3, 512),
                Map.of("worker-1", new Share(2, 512), "worker-2", new Share(1, 512))));
    assertThat(decisions.get(1))
        .isEqualTo(
            new Decision.Start(
                "b",
                new Need(4, 1024),
                Map.of("worker-2", new Share(2, 1024), "worker-1", new Share(2, 1024))));
    assertThat(reason(decisions.get(2))).isInstanceOf(WaitReason.Missing.class);
  }

  @Test
  void whatIsMissingAndWhoHoldsItIsTold() {
    Holder running = holder("running", 600, Map.of("worker-1", new Share(3, 1500)));
    Decision.Wait wait = (Decision.Wait) decide(List.of(running), job("large", 6, 1024)).get(0);

    assertThat(wait.reason()).isEqualTo(new WaitReason.Missing(1, 476, List.of(running), false));
    assertThat(WaitSentence.of(wait, ZoneOffset.UTC))
        .contains("number 1", "1 core and 476 MB", "running (3 cores, 1.5 GB, since 11:50)")
        .contains("lower the request");
  }

  @Test
  void aJobForTheWholeClusterWaitsUntilNobodyHoldsAnything() {
    Holder running = holder("running", 60, Map.of("worker-2", new Share(1, 512)));
    List<Decision> decisions = decide(List.of(running), whole("all"), job("small", 1, 128));

    assertThat(reason(decisions.get(0)))
        .isEqualTo(new WaitReason.Missing(1, 512, List.of(running), true));
    assertThat(reason(decisions.get(1))).isEqualTo(new WaitReason.Reserved("all"));
    assertThat(decide(List.of(), whole("all")).get(0)).isInstanceOf(Decision.Start.class);
  }

  @Test
  void anAttemptWithoutLimitsHoldsWorkersTooThatCameLater() {
    Holder running = new Holder("all", NOON, Map.of("worker-1", new Share(4, 2048)), true);

    assertThat(reason(decide(List.of(running), job("small", 1, 128)).get(0)))
        .isInstanceOfSatisfying(
            WaitReason.Missing.class,
            missing -> assertThat(missing.holders().get(0).cores()).isEqualTo(8));
  }

  @Test
  void ofTwoForTheWholeOneStartsAlsoWhereNoWorkerIsKnownYet() {
    assertThat(Scheduler.decide(List.of(), List.of(), List.of(whole("a"), whole("b")), NOON))
        .extracting(Decision::getClass)
        .isEqualTo(List.of(Decision.Start.class, Decision.Wait.class));
  }

  @Test
  void aShareOfAClusterWithoutWorkersIsNotCalledTooLarge() {
    Decision.Wait wait =
        (Decision.Wait)
            Scheduler.decide(List.of(), List.of(), List.of(job("a", 1, 128)), NOON).get(0);

    assertThat(wait.reason()).isEqualTo(new WaitReason.NoWorkers());
    assertThat(WaitSentence.of(wait, ZoneOffset.UTC)).contains("Restore the cluster");
  }

  @Test
  void gapsAreFilledOnlyWhereNobodyWhoIsBeforeWaitsLonger() {
    // Six of eight cores are held by one attempt: whatever ends, two stay over beside the large
    // one.
    Holder six =
        holder("six", 1, Map.of("worker-1", new Share(4, 512), "worker-2", new Share(2, 512)));
    assertThat(decide(List.of(six), job("large", 6, 512), job("small", 2, 512)))
        .extracting(Decision::getClass)
        .isEqualTo(List.of(Decision.Wait.class, Decision.Start.class));

    // Here the two free ones and one of the attempts are enough: nobody may take them.
    Holder one = holder("one", 1, Map.of("worker-1", new Share(4, 512)));
    Holder other = holder("other", 1, Map.of("worker-2", new Share(2, 512)));
    List<Decision> decisions =
        decide(List.of(one, other), job("large", 6, 512), job("small", 2, 512));
    assertThat(reason(decisions.get(1))).isEqualTo(new WaitReason.Reserved("large"));
    assertThat(sentence(decisions.get(1))).contains("number 2", "hold up large");
  }

  @Test
  void priorityComesBeforePlace() {
    List<Decision> decisions =
        decide(
            List.of(),
            with(Priority.LOW, job("low", 8, 512)),
            job("normal", 8, 512),
            with(Priority.CRITICAL, job("critical", 8, 512)),
            with(Priority.HIGH, job("high", 8, 512)));

    assertThat(decisions)
        .extracting(Decision::jobId)
        .containsExactly("critical", "high", "normal", "low");
    assertThat(decisions.get(0)).isInstanceOf(Decision.Start.class);
  }

  @Test
  void whatTheClusterNeverGivesIsToldAndHoldsUpNobody() {
    List<Decision> decisions =
        decide(List.of(), job("wide", 9, 512), job("deep", 1, 4096), job("small", 1, 512));

    assertThat(sentence(decisions.get(0))).contains("9 cores", "it has 8 cores", "Lower");
    assertThat(sentence(decisions.get(1))).contains("4.0 GB", "largest worker has 2.0 GB");
    assertThat(decisions.get(2)).isInstanceOf(Decision.Start.class);
  }

  @Test
  void aHeldJobWaitsAndHoldsUpNobody() {
    Candidate held = new Candidate("held", Priority.HIGH, new Need(8, 512), true, null);

    List<Decision> decisions = decide(List.of(), held, job("next", 8, 512), job("last", 8, 512));

    assertThat(sentence(decisions.get(0))).contains("Release it");
    assertThat(decisions.get(1)).isInstanceOf(Decision.Start.class);
    assertThat(((Decision.Wait) decisions.get(2)).place()).isEqualTo(1);
  }

  @Test
  void aJobAfterAnotherFollowsItsFate() {
    assertThat(reason(decide(List.of(), after(Outcome.OPEN)).get(0)))
        .isEqualTo(new WaitReason.AfterAnother("first"));
    assertThat(decide(List.of(), after(Outcome.FINISHED)).get(0))
        .isInstanceOf(Decision.Start.class);
    assertThat(decide(List.of(), after(Outcome.FAILED)).get(0))
        .isEqualTo(new Decision.Drop("second", new Predecessor("first", Outcome.FAILED)));
    assertThat(decide(List.of(), after(Outcome.CANCELLED)).get(0))
        .isInstanceOf(Decision.Drop.class);
  }

  private static List<Decision> decide(List<Holder> holders, Candidate... waiting) {
    return Scheduler.decide(TWO_OF_FOUR, holders, List.of(waiting), NOON);
  }

  private static Candidate job(String id, int cores, int memoryMb) {
    return candidate(id, new Need(cores, memoryMb), null);
  }

  private static Candidate whole(String id) {
    return candidate(id, null, null);
  }

  private static Candidate after(Outcome outcome) {
    return candidate("second", new Need(1, 512), new Predecessor("first", outcome));
  }

  private static Candidate candidate(
      String id, @Nullable Need need, @Nullable Predecessor predecessor) {
    return new Candidate(id, Priority.NORMAL, need, false, predecessor);
  }

  private static Candidate with(Priority priority, Candidate job) {
    return new Candidate(job.jobId(), priority, job.need(), false, null);
  }

  private static Holder holder(String id, int secondsAgo, Map<String, Share> shares) {
    return new Holder(id, NOON.minusSeconds(secondsAgo), shares, false);
  }

  private static WaitReason reason(Decision decision) {
    return ((Decision.Wait) decision).reason();
  }

  private static String sentence(Decision decision) {
    return WaitSentence.of((Decision.Wait) decision, ZoneOffset.UTC);
  }
}
