package hearth.cluster.engine.docker;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.standalone.Ports;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The way to Docker: looked for at the first call, kept until it is closed or changed. What goes
 * wrong on it becomes an {@link EngineException}.
 */
final class DockerAccess implements AutoCloseable {

  private final Installation installation;
  private final HearthHome home;
  private final Ports ports;
  private DockerSettings settings;
  private @Nullable OpenDocker open;

  DockerAccess(DockerSettings settings, Installation installation, HearthHome home, Ports ports) {
    this.settings = settings;
    this.installation = installation;
    this.home = home;
    this.ports = ports;
  }

  /**
   * The connection that is open, or a new one.
   *
   * @throws EngineException when no Docker answers
   */
  synchronized OpenDocker connected() throws EngineException {
    OpenDocker present = open;
    if (present == null) {
      DockerConnection connection =
          DockerConnection.open(DockerEndpoints.ofThisComputer().candidates(settings.host()));
      present = new OpenDocker(connection, settings, installation, home, ports);
      open = present;
    }
    return present;
  }

  /** Looks for Docker at another address from the next call on; null is to find it. */
  synchronized void connectTo(@Nullable String address) {
    close();
    settings = settings.at(address);
  }

  <T> T call(Call<T> call) throws EngineException {
    try {
      return call.on(connected());
    } catch (IOException e) {
      throw new EngineException.Unavailable(
          "This computer's files or ports cannot be used: " + e.getMessage(),
          "Check that the disk has free space, then try again.",
          e);
    } catch (RuntimeException e) {
      throw Problems.of(e);
    }
  }

  void run(Act act) throws EngineException {
    Boolean unused =
        call(
            docker -> {
              act.on(docker);
              return Boolean.TRUE;
            });
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** Does something with Docker. */
  @FunctionalInterface
  interface Act {
    void on(OpenDocker docker) throws IOException, EngineException;
  }

  /** Asks Docker for something. */
  @FunctionalInterface
  interface Call<T> {
    T on(OpenDocker docker) throws IOException, EngineException;
  }
}
