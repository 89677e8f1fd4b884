package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineFixture;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first session after installation, which finds no class archive. */
class FirstSessionIT extends EngineFixture {

  @Override
  protected ClusterEngine newEngine(HearthHome in) {
    return new EmbeddedEngine(Installation.find(), in, cache());
  }

  @Override
  protected Profile newProfile(String name) {
    return Profile.of(name, EmbeddedEngine.NAME, 1, 1, 512, 512);
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  @Test
  void leavesAnArchiveForAllThatComesLaterAndGoesOn() throws Exception {
    Path input = Files.writeString(folder.resolve("a.fa"), ">a\nACGTTGCAACGT\n");
    Node master = startCluster("worker-1");
    Driver session =
        engine.launch(
            profile,
            master,
            new Attempt("session-1", 1, BuiltInJobs.SESSION_MAIN, 1, 512, 512, false, true));

    await().atMost(PATIENCE).until(this::hasArchive);

    write(engine, "job-1", 3, List.of(input));
    engine.order(session, profile, "job-1", 1);
    assertThat(finalEvent("job-1")).isInstanceOf(JobEvent.Finished.class);
  }

  private boolean hasArchive() throws IOException {
    if (Files.notExists(cache())) {
      return false;
    }
    try (Stream<Path> files = Files.list(cache())) {
      return files.anyMatch(SharedArchive::isOne);
    }
  }
}
