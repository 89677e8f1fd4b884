package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The container through which this Hearth reads and writes the results volume: started at the first
 * question, and again when it is gone. Another Hearth of the same home has its own.
 */
final class ResultsServer implements VolumeResultStore.VolumeAccess, AutoCloseable {

  private static final String NAME = "results";
  private static final String NO_JOBS = "ok";
  private static final int SUFFIX_BYTES = 3;

  private final DockerClient docker;
  private final ClusterParts parts;
  private final ContainerStart start;
  private @Nullable VolumeChannel channel;

  ResultsServer(DockerClient docker, ClusterParts parts, ContainerStart start) {
    this.docker = docker;
    this.parts = parts;
    this.start = start;
  }

  @Override
  public String ask(String request) throws IOException {
    if (request.equals(VolumeResultStore.JOBS) && !isOpen() && !parts.volumes().hasResults()) {
      // Looking at what no job has written yet needs no container, and so no image.
      return NO_JOBS;
    }
    VolumeChannel present = channel();
    try {
      return present.ask(request);
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      // Docker was restarted, or somebody removed the container: every request may be repeated.
      return channel().ask(request);
    }
  }

  @Override
  public synchronized void close() {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }

  private synchronized boolean isOpen() {
    return channel != null && channel.isOpen();
  }

  private synchronized VolumeChannel channel() throws IOException {
    VolumeChannel present = channel;
    if (present == null || !present.isOpen()) {
      try {
        present = open();
      } catch (RuntimeException e) {
        throw new IOException("The results volume cannot be reached. " + Problems.text(e), e);
      }
      channel = present;
    }
    return present;
  }

  private VolumeChannel open() throws IOException {
    parts.volumes().ensureResults();
    byte[] suffix = new byte[SUFFIX_BYTES];
    RandomGenerator.getDefault().nextBytes(suffix);
    ContainerPlan plan =
        new ContainerPlan(
            parts.names().resultsVolume() + "-" + HexFormat.of().formatHex(suffix),
            labels(),
            Networks.NONE,
            NAME,
            List.of(NAME),
            Map.of(),
            List.of(),
            ContainerMemory.RESULTS_MB,
            List.of(new VolumeMounts(parts.names()).results()));
    return VolumeChannel.open(
        docker, parts.containers(), start, parts.maker().createSpokenTo(plan));
  }

  private Map<String, String> labels() {
    Map<String, String> labels = parts.labels().ofHome();
    labels.put(Labels.ROLE, Role.RESULTS.label());
    labels.put(Labels.NAME, NAME);
    return labels;
  }
}
