package hearth.cluster.engine.docker;

import static org.awaitility.Awaitility.await;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.EngineJobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.catalog.BuiltInJobs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on a cluster in containers, with nothing left behind. */
abstract class DockerJobsFixture {

  @TempDir Path folder;

  RealDocker docker;
  DockerService hearth;
  EngineJobService jobs;

  private final Profile profile;

  DockerJobsFixture(Profile profile) {
    this.profile = profile;
  }

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
    TestJob.open(folder);
    hearth = new DockerService(docker.settings(folder), folder, profile);
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
      hearth.engine.cleanUp(profile.name());
      hearth.close();
    } finally {
      docker.removeOwn();
      docker.close();
    }
  }

  JobSnapshot latest(String job) {
    return jobs.job(job).orElseThrow();
  }

  JobSnapshot awaitEnd(String job, Duration patience) {
    return await().atMost(patience).until(() -> latest(job), now -> now.state().isFinal());
  }
}
