package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.catalogue.ExampleJob;
import hearth.cluster.catalogue.FailingJob;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.FailureCause;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person's own program in containers. */
class DockerOwnProgramIT extends DockerJobsFixture {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Profile PROFILE =
      RealDocker.profile("own-" + ProcessHandle.current().pid(), 1);

  DockerOwnProgramIT() {
    super(PROFILE);
  }

  @Test
  void aProgramRunsInContainers() throws Exception {
    Path input = Files.writeString(folder.resolve("in.txt"), "AAAA\nCC\nGGGGGG\n");
    JobCatalogue catalogue = jobs.ownJobs();
    catalogue.confirm(catalogue.add(ExampleJob.make(folder), PlainProgram.NOTHING));
    try (Subscription subscription = hearth.service.subscribe(snapshot -> {})) {
      hearth.service.start(PROFILE).join();
      String id =
          jobs.submit(new JobDraft("long-reads", Map.of("least", "4"), List.of(input))).join().id();

      JobSnapshot ended = awaitEnd(id, PATIENCE);
      assertThat(ended.state()).as("%s", ended).isEqualTo(JobState.FINISHED);
      try (InputStream table = hearth.engine.results(PROFILE).open(id, "long.tsv", 0)) {
        assertThat(new String(table.readAllBytes(), UTF_8)).isEqualTo("file\tlines\nin.txt\t2\n");
      }
      aProcessBeyondItsMemoryLimitIsToldFromOneThatWasKilled();
    }
  }

  private void aProcessBeyondItsMemoryLimitIsToldFromOneThatWasKilled() throws Exception {
    JobCatalogue catalogue = jobs.ownJobs();
    Path program = FailingJob.make(Files.createDirectories(folder.resolve("failing")));
    catalogue.confirm(catalogue.add(program, PlainProgram.NOTHING));
    String executor = fail("limit");
    String driver = fail("driver-limit");

    JobSnapshot failed = awaitEnd(executor, PATIENCE);
    assertThat(failed.state()).as("%s", failed).isEqualTo(JobState.FAILED);
    assertThat(failed.failure())
        .satisfies(
            failure -> {
              assertThat(failure.cause()).isEqualTo(FailureCause.EXECUTOR_LIMIT);
              assertThat(failure.message()).contains("The container of worker-1 may take 1.0 GB");
              assertThat(failure.changes()).as("one task has all").isEmpty();
            });
    JobSnapshot again =
        await().atMost(PATIENCE).until(() -> latest(driver), job -> job.attempt() == 2);
    await()
        .atMost(PATIENCE)
        .until(
            () -> String.valueOf(latest(driver).waitingReason()),
            reason -> reason.contains("at the memory limit of its container"));
    assertThat(again.state()).isEqualTo(JobState.QUEUED);
    jobs.cancel(driver, Canceller.Means.COMMAND).join();
  }

  private String fail(String way) {
    return jobs.submit(new JobDraft(FailingJob.TYPE, Map.of("way", way), List.of())).join().id();
  }
}
