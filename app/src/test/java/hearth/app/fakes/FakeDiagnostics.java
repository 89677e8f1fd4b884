package hearth.app.fakes;

import hearth.app.diagnosis.DockerAddress;
import hearth.cluster.diagnosis.CleanUpResult;
import hearth.cluster.diagnosis.Diagnosis;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineReport.Place;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import hearth.cluster.preflight.ClusterSizes;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.Fix;
import hearth.cluster.preflight.MachineMemory;
import hearth.cluster.preflight.MemoryLadder;
import hearth.cluster.preflight.MissingNodes;
import hearth.cluster.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A computer on which a test decides what is wrong. */
public final class FakeDiagnostics implements Diagnostics, DockerAddress {
  public static final Finding DOCKER =
      new Finding(
          Severity.INFO,
          "Docker 29.0.1 answers.",
          "It is at unix:///var/run/docker.sock (Docker's socket): Debian GNU/Linux 13, 8 cores.",
          "");
  public static final Finding LEFT =
      new Finding(
          Severity.WARNING,
          "2 things are left of earlier runs.",
          "hearth-3f00aa-lab-worker-1, hearth-3f00aa-lab.",
          "Clean up removes them. Results are kept unless you choose otherwise.",
          new Fix.CleanUp("Clean up…"));

  public final List<Finding> findings = new CopyOnWriteArrayList<>(List.of(DOCKER));
  public final List<Leftover> leftovers = new CopyOnWriteArrayList<>();
  public final List<Leftover> removed = new CopyOnWriteArrayList<>();
  public volatile int looks;
  private volatile @Nullable String address;

  public static List<Leftover> someLeftovers() {
    return List.of(
        new Leftover(Kind.CONTAINER, "hearth-3f00aa-lab-worker-1", "lab", 0),
        new Leftover(Kind.NETWORK, "hearth-3f00aa-lab", "lab", 0),
        new Leftover(Kind.RESULTS, "hearth-3f00aa-results", "", 0),
        new Leftover(Kind.IMAGE, "hearth-spark:01cddb28bf31", "", 520L << 20));
  }

  /** Two workers of 6 GB on a computer of 8 GB: there is too much of it. */
  public static MemoryLadder overcommitted() {
    Profile large = Profile.of("default", "docker", 2, 2, 6144, 512);
    return MemoryLadder.of(
        ClusterSizes.of(large, new MissingNodes(true, 2), true),
        new MachineMemory(8192, 6200, 8192));
  }

  public volatile MemoryLadder ladder =
      MemoryLadder.of(
          ClusterSizes.of(
              Profile.of("default", "docker", 2, 2, 2048, 512), new MissingNodes(true, 2), true),
          new MachineMemory(16_384, 9200, 16_384));

  @Override
  public Diagnosis look(Profile profile) {
    looks++;
    return new Diagnosis(
        Samples.NOW,
        new ArrayList<>(findings),
        ladder,
        new Place("unix:///var/run/docker.sock", "Docker's socket", false, Outcome.ANSWERS, ""));
  }

  @Override
  public List<Leftover> leftovers() {
    return List.copyOf(leftovers);
  }

  @Override
  public CleanUpResult remove(List<Leftover> chosen) {
    removed.addAll(chosen);
    leftovers.removeAll(chosen);
    return new CleanUpResult(chosen, List.of());
  }

  @Override
  public Optional<String> get() {
    return Optional.ofNullable(address);
  }

  @Override
  public void set(@Nullable String chosen) {
    address = chosen;
  }
}
