package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import hearth.cluster.engine.NodeUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What containers use, from Docker's streams: one stream for each container that somebody asks
 * about, a sample a second. A stream ends when its container does or when nobody asks any more.
 */
final class ContainerStats implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerStats.class);
  private static final Duration FIRST_WITHIN = Duration.ofSeconds(5);
  private static final Duration UNASKED = Duration.ofSeconds(30);

  private final DockerClient docker;
  private final MemoryPressure pressure;
  private final Map<String, Stream> streams = new ConcurrentHashMap<>();

  /**
   * @param pressure hears of each sample
   */
  ContainerStats(DockerClient docker, MemoryPressure pressure) {
    this.docker = docker;
    this.pressure = pressure;
  }

  /** The latest sample; empty when the container does not run. */
  Optional<NodeUsage> latest(String id) {
    return streams.computeIfAbsent(id, this::open).latest();
  }

  @Override
  public void close() {
    streams.values().forEach(Stream::closeQuietly);
    streams.clear();
  }

  private Stream open(String id) {
    return docker.statsCmd(id).exec(new Stream(id));
  }

  /** Resident memory as Docker's own command counts it: without pages that are only cached. */
  static @Nullable NodeUsage usage(Statistics sample) {
    MemoryStatsConfig memory = sample.getMemoryStats();
    if (memory == null || memory.getUsage() == null || sample.getCpuStats() == null) {
      return null; // The container does not run.
    }
    long cached = 0;
    if (memory.getStats() != null) {
      Long first = memory.getStats().getTotalInactiveFile();
      Long second = memory.getStats().getInactiveFile();
      cached = first != null ? first : second != null ? second : 0;
    }
    Long cpu = sample.getCpuStats().getCpuUsage().getTotalUsage();
    return new NodeUsage(Math.max(0, memory.getUsage() - cached), cpu == null ? 0 : cpu);
  }

  private final class Stream extends ResultCallback.Adapter<Statistics> {
    private final String id;
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable NodeUsage latest;
    private volatile long asked = System.nanoTime();

    Stream(String id) {
      this.id = id;
    }

    Optional<NodeUsage> latest() {
      asked = System.nanoTime();
      try {
        if (!first.await(FIRST_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
          LOG.info("No statistics of {} within {}", id, FIRST_WITHIN);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Optional.ofNullable(latest);
    }

    @Override
    public void onNext(Statistics sample) {
      NodeUsage usage = usage(sample);
      latest = usage;
      first.countDown();
      MemoryStatsConfig memory = sample.getMemoryStats();
      if (usage != null && memory != null && memory.getLimit() != null) {
        pressure.sample(id, usage.memoryBytes(), memory.getLimit());
      }
      if (latest == null || System.nanoTime() - asked > UNASKED.toNanos()) {
        end();
      }
    }

    @Override
    public void onComplete() {
      end();
      super.onComplete();
    }

    @Override
    public void onError(Throwable e) {
      // A container that is gone: the next question opens another stream, and hears it too.
      end();
      LOG.debug("Statistics of {} ended", id, e);
    }

    private void end() {
      streams.remove(id, this);
      latest = null;
      first.countDown();
      closeQuietly();
    }

    void closeQuietly() {
      try {
        close();
      } catch (IOException e) {
        LOG.debug("Statistics of {} cannot be closed", id, e);
      }
    }
  }
}
