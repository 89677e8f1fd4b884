package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Container;
import hearth.cluster.engine.docker.DockerEngine;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/**
 * The journey on Docker, with the charts read from the named volume; a worker is killed behind the
 * window's back, and the start button heals the cluster.
 */
class DockerJourneyIT extends WorkbenchJourney {

  private static TestDocker docker;

  @BeforeAll
  static void connect() {
    docker = TestDocker.orSkip();
  }

  @Override
  void removeLeft() {
    docker.removeOwn();
  }

  @Override
  String engine() {
    return DockerEngine.NAME;
  }

  @Override
  boolean samplesInTheDark() {
    return true;
  }

  @Override
  void trouble() throws Exception {
    List<Container> workers = docker.containers("worker");
    assertThat(workers).hasSize(2);
    docker.kill(workers.get(0));
    await("the loss shows").atMost(JourneyWindow.PATIENCE).until(() -> window.says("Lost"));
    window.picture("journey-11-lost-dark");
  }

  @Override
  void requireNothingLeft() {
    assertThat(docker.containers("master")).isEmpty();
    assertThat(docker.containers("worker")).isEmpty();
    assertThat(docker.containers("driver")).isEmpty();
  }
}
