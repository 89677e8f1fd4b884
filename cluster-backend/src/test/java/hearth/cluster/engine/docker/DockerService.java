package hearth.cluster.engine.docker;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.lifecycle.ReconcilingClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A cluster service on a Docker engine, as the window has it, without preflight. */
final class DockerService implements AutoCloseable {

  final DockerEngine engine;
  final ReconcilingClusterService service;

  DockerService(DockerSettings settings, Path home, Profile profile) {
    HearthHome hearth = new HearthHome(home);
    engine = new DockerEngine(settings, Installation.find(), hearth);
    service =
        new ReconcilingClusterService(
            new SelectedEngine(List.of(engine)),
            new MasterClient(),
            (wanted, missing) -> List.of(),
            home.resolve("running"),
            profile,
            Clock.systemUTC());
  }

  ClusterSnapshot snapshot() {
    return service.snapshot();
  }

  WorkerSnapshot worker(String name) {
    return snapshot().workers().stream()
        .filter(worker -> worker.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  String problem() {
    return String.valueOf(snapshot().problem());
  }

  @Override
  public void close() {
    service.close();
    engine.close();
  }
}
