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
import hearth.cluster.queue.EngineJobService;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.FailureCause;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own program in containers. */
class DockerOwnProgramIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Profile PROFILE =
      RealDocker.profile("own-" + ProcessHandle.current().pid(), 1);

  @TempDir Path folder;

  private RealDocker docker;
  private DockerService hearth;
  private EngineJobService jobs;

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
    TestJob.open(folder);
    hearth = new DockerService(docker.settings(folder), folder, PROFILE);
    jobs =
        new EngineJobService(
            hearth.engine,
            () -> hearth.snapshot().profile(),
            JobCatalogue.of(BuiltInJobs.all(), folder.resolve("own-jobs")),
            Map.of(),
            () -> false,
            Clock.systemUTC(),
            folder.resolve("jobs.db"));
  }

  @AfterEach
  void leaveNothing() throws Exception {
    if (docker == null) {
      return;
    }
    try {
      jobs.close();
      hearth.engine.cleanUp(PROFILE.name());
      hearth.close();
    } finally {
      docker.removeOwn();
      docker.close();
    }
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

      JobSnapshot ended =
          await()
              .atMost(PATIENCE)
              .until(() -> jobs.job(id).orElseThrow(), job -> job.state().isFinal());
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

    JobSnapshot failed =
        await()
            .atMost(PATIENCE)
            .until(() -> jobs.job(executor).orElseThrow(), job -> job.state().isFinal());
    assertThat(failed.state()).as("%s", failed).isEqualTo(JobState.FAILED);
    assertThat(failed.failure())
        .satisfies(
            failure -> {
              assertThat(failure.cause()).isEqualTo(FailureCause.EXECUTOR_LIMIT);
              assertThat(failure.message()).contains("The container of worker-1 may take 1.0 GB");
              assertThat(failure.changes()).as("one task has all").isEmpty();
            });
    JobSnapshot again =
        await()
            .atMost(PATIENCE)
            .until(() -> jobs.job(driver).orElseThrow(), job -> job.attempt() == 2);
    await()
        .atMost(PATIENCE)
        .until(
            () -> String.valueOf(jobs.job(driver).orElseThrow().waitingReason()),
            reason -> reason.contains("at the memory limit of its container"));
    assertThat(again.state()).isEqualTo(JobState.QUEUED);
    jobs.cancel(driver).join();
  }

  private String fail(String way) {
    return jobs.submit(new JobDraft(FailingJob.TYPE, Map.of("way", way), List.of())).join().id();
  }
}
