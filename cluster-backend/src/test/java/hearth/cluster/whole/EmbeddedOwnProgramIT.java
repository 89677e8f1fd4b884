package hearth.cluster.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.catalogue.ExampleJob;
import hearth.cluster.catalogue.FailingJob;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.catalogue.StoredJob;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.contract.ResultLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A person's own program on child processes: confirmed, run, its files a result; and failing. */
class EmbeddedOwnProgramIT extends WholeBackendFixture {

  @Test
  void aProgramIsConfirmedAndRuns() throws Exception {
    Path input = Files.writeString(folder.resolve("in.txt"), "AAAA\nCC\nGGGGGG\n");
    StoredJob added = hearth.jobs.ownJobs().add(ExampleJob.make(folder), PlainProgram.NOTHING);
    JobDraft draft = new JobDraft("long-reads", Map.of("least", "4"), List.of(input));
    assertThat(hearth.jobs.check(draft))
        .extracting(DraftProblem::field)
        .containsExactly(DraftProblem.TYPE);
    hearth.jobs.ownJobs().confirm(added);
    hearth.cluster.start(OpenHearth.PROFILE).join();

    JobSnapshot job = awaitFinished(hearth.jobs.submit(draft).join().id());

    Path result = home().resolve("results").resolve(job.id());
    assertThat(result.resolve("long.tsv")).hasContent("file\tlines\nin.txt\t2\n");
    assertThat(result.resolve("manifest.json")).content().contains(OwnJob.RESULT_KIND);

    JobDraft missing =
        new JobDraft("long-reads", Map.of("least", "1"), List.of(folder.resolve("in.txt")));
    Files.delete(added.program());
    Files.write(added.program(), "no jar".getBytes(StandardCharsets.UTF_8));
    hearth.jobs.ownJobs().confirm(hearth.jobs.ownJobs().own("long-reads").orElseThrow());
    String failing = hearth.jobs.submit(missing).join().id();
    JobSnapshot failed =
        await().atMost(PATIENCE).until(() -> latest(failing), ended -> ended.state().isFinal());
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(failed.failure())
        .satisfies(
            failure ->
                assertThat(failure.message())
                    .startsWith(
                        "long-reads.jar has no class LongReads with a public main method."));
    everyWayToFailIsToldApart();
    hearth.cluster.stop().join();
  }

  /** Two at a time; those that may pass are tried again meanwhile. */
  private void everyWayToFailIsToldApart() throws Exception {
    JobCatalogue catalogue = hearth.jobs.ownJobs();
    Path program = FailingJob.make(Files.createDirectories(folder.resolve("failing")));
    catalogue.confirm(catalogue.add(program, PlainProgram.NOTHING));
    String killed = fail("killed-once");
    String memory = fail("memory");
    String thrown = fail("throws");
    String missing = fail("missing");
    String newer = fail("newer");
    String disk = fail("disk");
    String heap = fail("heap");
    String exited = fail("driver-exits");

    assertThat(failure(thrown))
        .satisfies(
            failure -> {
              assertThat(failure.cause()).isEqualTo(FailureCause.USER_CODE);
              assertThat(failure.message())
                  .contains("in Failing.main: NumberFormatException: For input string");
              assertThat(failure.place()).isEqualTo("Failing.java, line 19");
            });
    assertThat(failure(missing).cause()).isEqualTo(FailureCause.CLASS_MISSING);
    assertThat(failure(missing).message()).contains("the class Absent,");
    assertThat(failure(newer).cause()).isEqualTo(FailureCause.VERSION_MISMATCH);
    assertThat(failure(newer).message()).contains("class Newer was compiled for Java 26");
    assertThat(failure(disk).cause()).isEqualTo(FailureCause.DISK_FULL);
    assertThat(failure(heap).cause()).isEqualTo(FailureCause.EXECUTOR_HEAP);
    assertThat(failure(heap).message()).contains("of 512 MB");
    assertThat(failure(exited).cause()).isEqualTo(FailureCause.UNKNOWN);
    assertThat(failure(exited).message()).contains("exit code 4");
    assertThat(awaitFinished(killed).attempt()).as("it passed").isEqualTo(2);
    assertThat(failureOf(killed, 1).cause()).isEqualTo(FailureCause.LOST_DRIVER);
    assertThat(awaitFinished(memory).attempt()).as("with more memory").isEqualTo(2);
    assertThat(failureOf(memory, 1).cause()).isEqualTo(FailureCause.DRIVER_HEAP);
    assertThat(failureOf(memory, 1).message()).contains("512 of 512 MB");
    whoHoldsTheCoresIsNamed();
    whatMayPassIsTriedAgain();
  }

  /** One that took more than it asked for: nobody but the master knows of it. */
  private void whoHoldsTheCoresIsNamed() throws Exception {
    Files.writeString(folder.resolve("marker"), "");
    String holder = fail("holds-all");
    awaitTasksDone(holder);
    String starved = fail("throws");
    await()
        .atMost(PATIENCE)
        .until(
            () -> String.valueOf(latest(starved).waitingReason()),
            reason ->
                reason.startsWith("Was launched, and waits for its first executor.")
                    && reason.contains("Misses 1 core"));
    Files.delete(folder.resolve("marker"));
    assertThat(failure(starved).cause()).isEqualTo(FailureCause.USER_CODE);
    awaitFinished(holder);
  }

  private void whatMayPassIsTriedAgain() throws Exception {
    String exits = fail("exits");
    String unreachable = fail("unreachable");
    assertThat(firstFailure(exits).message()).contains("ended with exit code 3");
    assertThat(failureOf(exits, 1).cause()).isEqualTo(FailureCause.LOST_WORKER);
    assertThat(firstFailure(unreachable).message()).contains("before it had reached the driver");
    assertThat(failureOf(unreachable, 1).cause()).isEqualTo(FailureCause.NO_ROUTE);
  }

  /** Of a job that Hearth tries again by itself; then nobody wants it any more. */
  private Failure firstFailure(String jobId) throws Exception {
    await().atMost(PATIENCE).until(() -> latest(jobId).attempt() == 2);
    hearth.jobs.cancel(jobId, Canceller.Means.COMMAND).join();
    return failureOf(jobId, 1);
  }

  private String fail(String way) {
    Map<String, String> parameters =
        Map.of("way", way, "marker", folder.resolve("marker").toString());
    QueueOptions options =
        new QueueOptions(Priority.NORMAL, new Need(1, OpenHearth.EXECUTOR_MB), false, null, null);
    return hearth
        .jobs
        .submit(new JobDraft(FailingJob.TYPE, parameters, List.of(), options))
        .join()
        .id();
  }

  private Failure failure(String jobId) {
    JobSnapshot ended =
        await().atMost(PATIENCE).until(() -> latest(jobId), job -> job.state().isFinal());
    assertThat(ended.state()).as("%s", ended).isEqualTo(JobState.FAILED);
    assertThat(ended.attempt()).isEqualTo(1);
    return Objects.requireNonNull(ended.failure());
  }

  /** As the event stream of an attempt has it. */
  private Failure failureOf(String jobId, int attempt) throws Exception {
    Path stream = home().resolve("results").resolve(jobId).resolve(ResultLayout.events(attempt));
    return Files.readAllLines(stream).stream()
        .map(ContractJson::event)
        .filter(JobEvent.Failed.class::isInstance)
        .map(event -> ((JobEvent.Failed) event).failure())
        .findFirst()
        .orElseThrow();
  }
}
