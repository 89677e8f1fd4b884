package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a daemon of the test's own can show: it is stopped, killed, and its disk is full. */
class OwnDaemonIT {

  /** Less than the image takes; the scenario makes room. */
  private static final String TOO_SMALL = "200m";

  @TempDir Path folder;

  @Test
  void aDaemonEndsIsKilledAndLosesItsImageUnderARunningHearth() throws Exception {
    OwnNamespaces.orSkip();
    TestJob.open(folder);
    Path image = folder.resolve("image.tar");
    try (RealDocker docker = RealDocker.orSkip()) {
      new HearthImage(docker.client(), docker.image(), Installation.find())
          .save(image, progress -> {});
    }
    String cgroup = "/" + OwnNamespaces.controlGroup();
    Path root = Files.createDirectory(folder.resolve("docker"));
    Path home = Files.createDirectory(folder.resolve("home"));
    try {
      assertThat(
              OwnNamespaces.run(
                  root,
                  TOO_SMALL,
                  OwnDaemonScenario.class,
                  List.of(root.toString(), image.toString(), home.toString(), cgroup)))
          .isEmpty();
    } finally {
      OwnNamespaces.removeControlGroups();
    }
    assertThat(root).as("all of it was in memory").isEmptyDirectory();
  }
}
