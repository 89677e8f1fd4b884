package hearth.cluster.queue;

import static org.awaitility.Awaitility.await;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeMasterView;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A job service on a fake engine; the test plays the agents by writing their events. */
abstract class JobServiceFixture {

  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final Profile TWO = Profile.of("c", "fake", 2, 3, 700, 600);

  @TempDir Path folder;
  final FakeWorld world = new FakeWorld();
  EngineJobService service;

  @BeforeEach
  void open() {
    world.start(TWO, Node.Role.MASTER, "master");
    service = newService(TWO);
  }

  @AfterEach
  void close() {
    service.close();
  }

  /** Closes Hearth and opens it again. */
  void reopen(Profile profile) {
    service.close();
    service = newService(profile);
  }

  EngineJobService newService(Profile profile) {
    return new EngineJobService(
        new FakeEngine(world, folder.resolve("results")),
        new FakeMasterView(world),
        () -> profile,
        JobCatalogue.of(
            Stream.concat(BuiltInJobs.all().stream(), Stream.of(Requests.ANNOTATED)).toList(),
            folder.resolve("own-jobs")),
        Map.of("hearth", "test"),
        this::keepsSession,
        Clock.systemUTC(),
        folder.resolve("jobs.db"));
  }

  /** Whether the service keeps a session ready. */
  boolean keepsSession() {
    return false;
  }

  Path genome() {
    try {
      return Files.writeString(folder.resolve("genome.fa"), ">s\nACGT\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  JobSnapshot submit() {
    return service
        .submit(new JobDraft("kmer-spectrum", Map.of("k", "11"), List.of(genome())))
        .join();
  }

  JobSnapshot latest(JobSnapshot job) {
    return service.job(job.id()).orElseThrow();
  }

  JobSnapshot awaitState(JobSnapshot job, JobState state) {
    return await().atMost(PATIENCE).until(() -> latest(job), seen -> seen.state() == state);
  }

  static JobEvent launching(JobSnapshot job) {
    return new JobEvent.Launching(Instant.now(), ContractJson.EVENTS, job.id(), 1, 4711);
  }

  static JobEvent finished() {
    return new JobEvent.Finished(Instant.now());
  }

  void agentWrites(JobSnapshot job, JobEvent event) throws IOException {
    agentWrites(job, 1, event);
  }

  void agentWrites(JobSnapshot job, int attempt, JobEvent event) throws IOException {
    Files.writeString(
        file(job, "events-" + attempt + ".jsonl"),
        ContractJson.line(event) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  Path file(JobSnapshot job, String name) {
    return folder.resolve("results").resolve(job.id()).resolve(name);
  }
}
