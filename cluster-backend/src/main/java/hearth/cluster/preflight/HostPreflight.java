package hearth.cluster.preflight;

import hearth.cluster.HearthHome;
import hearth.cluster.host.HostProbe;
import hearth.cluster.host.PortHolder;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Preflight for clusters that run on this computer. */
public final class HostPreflight implements Preflight {

  private final HostProbe probe;
  private final HearthHome home;

  public HostPreflight(HostProbe probe, HearthHome home) {
    this.probe = probe;
    this.home = home;
  }

  @Override
  public List<Finding> check(Profile wanted, MissingNodes missing) {
    return PreflightRules.judge(wanted, missing, look(wanted));
  }

  private PreflightFacts look(Profile wanted) {
    String chosen = wanted.resultsFolder();
    Path results = chosen == null ? home.results() : Path.of(chosen);
    @Nullable String problem = writeProblem(results);
    return new PreflightFacts(
        probe.facts(),
        takenPorts(wanted),
        results,
        problem,
        problem == null ? freeDisk(results) : Long.MAX_VALUE);
  }

  private Map<Integer, PortHolder> takenPorts(Profile wanted) {
    Map<Integer, PortHolder> taken = new HashMap<>();
    Stream.of(wanted.masterPort(), wanted.masterWebPort())
        .flatMap(Stream::ofNullable)
        .filter(HostPreflight::isTaken)
        .forEach(port -> taken.put(port, probe.listenerOn(port).orElse(PortHolder.UNKNOWN)));
    return taken;
  }

  /** Tries both addresses: on macOS a loopback bind succeeds beside a holder of all interfaces. */
  private static boolean isTaken(int port) {
    return !canBind(InetAddress.getLoopbackAddress(), port) || !canBind(null, port);
  }

  private static boolean canBind(@Nullable InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As Spark's servers do, so that connections of an earlier cluster in TIME_WAIT do not count.
      socket.setReuseAddress(true);
      socket.bind(
          address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable String writeProblem(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".hearth-preflight", ""));
      return null;
    } catch (IOException e) {
      return "Nothing can be written to %s (%s)."
          .formatted(folder, e.getClass().getSimpleName().replace("Exception", ""));
    }
  }

  private static long freeDisk(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
