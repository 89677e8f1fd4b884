package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.EngineException;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class EngineJobServiceTest extends JobServiceFixture {

  @Test
  void aSubmittedJobIsLaunchedAndItsRequestIsOnDisk() throws IOException {
    JobSnapshot job = submit();

    assertThat(job.state()).isEqualTo(JobState.LAUNCHING);
    JobRequest request = ContractJson.request(Files.readString(file(job, "job.json")));
    assertThat(request).isEqualTo(job.request());
    assertThat(request.parameters()).containsEntry("k", "11").containsEntry("canonical", "true");
    JobInput input = request.inputs().get(0);
    assertThat(input).isEqualTo(new JobInput(input.path(), "genome.fa", 8, null, input.modified()));
    assertThat(input.path()).isEqualTo(folder.resolve("genome.fa").toString());
    assertThat(input.modified())
        .isEqualTo(Files.getLastModifiedTime(folder.resolve("genome.fa")).toInstant());
    assertThat(request.versions()).containsEntry("hearth", "test");
    assertThat(request.profile()).isEqualTo("c");
    assertThat(service.jobs()).containsExactly(latest(job));
  }

  @Test
  void theRequestSaysWhereTheFileOfAParameterIs() throws IOException {
    Path genes = Files.writeString(folder.resolve("genes.gff"), "##gff-version 3\n");
    Path here = Path.of("").toAbsolutePath();
    JobSnapshot job =
        service
            .submit(
                new JobDraft(
                    "annotated", Map.of("genes", here.relativize(genes).toString()), List.of()))
            .join();

    assertThat(job.request().files()).containsOnlyKeys("genes");
    JobInput file = job.request().files().values().iterator().next();
    assertThat(file.name()).isEqualTo("genes.gff");
    assertThat(file.bytes()).isEqualTo(16);
    assertThat(Path.of(file.path()).normalize()).isEqualTo(genes);
    assertThat(Path.of(job.request().textParameter("genes")).normalize()).isEqualTo(genes);
  }

  @Test
  void itsEventsAreFollowedAndItsDriverIsForgotten() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentWrites(job, new JobEvent.Running(Instant.now(), "app-1", "http://127.0.0.1:4040"));
    awaitState(job, JobState.RUNNING);

    agentWrites(job, finished());
    awaitState(job, JobState.FINISHED);
    world.endDriver(job.id(), 0);

    await().atMost(PATIENCE).until(() -> world.drivers("c").isEmpty());
    assertThat(latest(job).state()).isEqualTo(JobState.FINISHED);
  }

  @Test
  void aDriverThatGoesWithoutAWordIsFollowedByAnother() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    world.endDriver(job.id(), 137);

    JobSnapshot queued = awaitState(job, JobState.QUEUED);

    assertThat(queued.attempt()).isEqualTo(2);
    await()
        .atMost(PATIENCE)
        .until(() -> String.valueOf(latest(job).waitingReason()).contains("137"));
    assertThat(Files.readString(file(job, "events-1.jsonl"))).contains("LOST_DRIVER");
  }

  @Test
  void theLastWordOfADriverCountsMoreThanItsEnd() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, finished());
    world.endDriver(job.id(), 0);

    awaitState(job, JobState.FINISHED);
  }

  @Test
  void withoutAClusterNothingIsSubmitted() {
    world.endAll("c");

    assertThatThrownBy(this::submit)
        .cause()
        .isInstanceOfSatisfying(
            JobRejected.class,
            rejected -> {
              assertThat(rejected.problems().get(0).field()).isEqualTo(DraftProblem.CLUSTER);
              assertThat(rejected).hasMessageContaining("Start it");
            });
    assertThat(service.jobs()).isEmpty();
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void aDraftWithProblemsIsRejectedWithAllOfThem() {
    JobDraft bad =
        new JobDraft("kmer-spectrum", Map.of("k", "65"), List.of(folder.resolve("missing")));

    assertThatThrownBy(() -> service.submit(bad).join())
        .cause()
        .isInstanceOfSatisfying(
            JobRejected.class, rejected -> assertThat(rejected.problems()).hasSize(2));
  }

  @Test
  void workersThatAreTooSmallAreTold() {
    reopen(TWO.withWorkerSize(1, 450));

    assertThatThrownBy(this::submit).hasMessageContaining("512").hasMessageContaining("450");
  }

  @Test
  void aJobThatCannotBeLaunchedFailsWithTheEnginesSentences() {
    world.on(
        "launch kmer-spectrum",
        () -> {
          throw new EngineException.Unavailable("The agent is missing.", "Install it.");
        });

    JobSnapshot job = submit();

    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.failure())
        .isEqualTo(
            Failure.of(FailureCause.UNKNOWN, "The agent is missing.", "Install it.")
                .withChanges(List.of(new Change.Nothing())));
  }

  @Test
  void jobsRunOneAtATimeInTheirOrder() throws IOException {
    JobSnapshot first = submit();
    JobSnapshot second = submit();
    JobSnapshot third = submit();
    assertThat(second.state()).isEqualTo(JobState.QUEUED);
    assertThat(second.waitingReason()).contains(first.id());
    assertThat(world.drivers("c")).hasSize(1);

    agentWrites(first, finished());
    awaitState(second, JobState.LAUNCHING);

    assertThat(latest(third).state()).isEqualTo(JobState.QUEUED);
    assertThat(service.jobs())
        .extracting(JobSnapshot::id)
        .containsExactly(third.id(), second.id(), first.id());
  }

  @Test
  void subscribersGetAllJobsAndEveryChange() throws IOException {
    List<List<JobSnapshot>> told = new CopyOnWriteArrayList<>();
    service.subscribe(told::add);
    JobSnapshot job = submit();
    agentWrites(job, finished());

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                told.stream()
                    .flatMap(List::stream)
                    .anyMatch(seen -> seen.state() == JobState.FINISHED));
  }

  @Test
  void anEngineThatCannotLookForAWhileIsAskedAgain() throws IOException {
    JobSnapshot job = submit();
    world.on(
        "drivers",
        () -> {
          throw new EngineException.Unavailable("It is away.", "Wait.");
        });
    agentWrites(job, finished());
    awaitState(job, JobState.FINISHED);
    world.endDriver(job.id(), 0);
    world.heal("drivers");

    await().atMost(PATIENCE).until(() -> world.drivers("c").isEmpty());
  }

  @Test
  void theLogIsReadByOffset() throws IOException {
    JobSnapshot job = submit();
    Files.writeString(file(job, "driver.log"), "0123456789");

    try (InputStream log = service.log(job.id(), 4)) {
      assertThat(new String(log.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("456789");
    }
    assertThatThrownBy(() -> service.log("nothing", 0)).hasMessageContaining("nothing");
  }
}
