package hearth.cluster.engine.docker;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A Hearth in a JVM of its own, which starts a cluster, says so, and waits until it is killed. */
final class DoomedDockerHearth {

  static final String READY = "the cluster runs";

  private DoomedDockerHearth() {}

  /** Arguments: Hearth's home, the image, the test's label, the cluster's name. */
  public static void main(String[] arguments) throws Exception {
    DockerEngine engine =
        new DockerEngine(
            new DockerSettings(
                null, arguments[1], null, null, List.of(), Map.of(RealDocker.LABEL, arguments[2])),
            Installation.find(),
            new HearthHome(Path.of(arguments[0])));
    Profile profile = Profile.of(arguments[3], DockerEngine.NAME, 1, 1, 512, 512);
    Node master = engine.startMaster(profile);
    engine.startWorker(profile, master, "worker-1");
    engine.results(profile).write("job-0", "note.txt", "kept".getBytes("UTF-8"));
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}
