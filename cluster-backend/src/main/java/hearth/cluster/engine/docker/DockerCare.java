package hearth.cluster.engine.docker;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineCare;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineSettings;
import hearth.cluster.engine.Leftover;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks after Docker. Each call connects anew, so that it sees what is true now. */
public final class DockerCare implements EngineCare {

  /** Where Docker's programs are, on the three systems. */
  private static final List<String> PROGRAMS =
      List.of(
          "/usr/bin/docker",
          "/usr/bin/dockerd",
          "/usr/sbin/dockerd",
          "/usr/local/bin/docker",
          "/opt/homebrew/bin/docker",
          "/Applications/Docker.app",
          "C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe");

  private final EngineSettings settings;
  private final Installation installation;
  private final Names names;

  /**
   * @param settings has the address that a person set
   * @param installation tells which image clusters need
   * @param home whose leftovers count
   */
  public DockerCare(EngineSettings settings, Installation installation, HearthHome home) {
    this.settings = settings;
    this.installation = installation;
    this.names = Names.of(home);
  }

  @Override
  public String name() {
    return DockerEngine.NAME;
  }

  @Override
  public Optional<EngineReport> look() {
    boolean installed = PROGRAMS.stream().anyMatch(DockerCare::exists);
    return Optional.of(new DockerLook(installation).at(candidates(), installed));
  }

  @Override
  public boolean runs(String cluster) throws EngineException {
    try (DockerConnection connection = DockerConnection.open(candidates())) {
      return new Containers(connection.client(), new Labels(names.home(), Map.of()))
          .of(cluster).stream().anyMatch(found -> found.role() == Role.MASTER && found.alive());
    } catch (RuntimeException e) {
      throw Problems.of(e);
    }
  }

  @Override
  public List<Leftover> leftovers() throws EngineException {
    if (new DockerLook(installation).isAbsent(candidates())) {
      return List.of();
    }
    try (DockerConnection connection = DockerConnection.open(candidates())) {
      return new DockerLeftovers(connection.client(), names).list();
    } catch (RuntimeException e) {
      throw Problems.of(e);
    }
  }

  @Override
  public boolean keeps(Leftover.Kind kind) {
    return kind != Leftover.Kind.PROCESSES && kind != Leftover.Kind.CACHE;
  }

  @Override
  public void remove(Leftover leftover) throws EngineException {
    try (DockerConnection connection = DockerConnection.open(candidates())) {
      new DockerLeftovers(connection.client(), names).remove(leftover);
    } catch (RuntimeException e) {
      throw Problems.of(e);
    }
  }

  private List<DockerEndpoint> candidates() {
    return DockerEndpoints.ofThisComputer().candidates(settings.dockerAddress().orElse(null));
  }

  private static boolean exists(String program) {
    try {
      return Files.exists(Path.of(program));
    } catch (java.nio.file.InvalidPathException e) {
      return false; // Another system's way to write paths.
    }
  }
}
