package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether Docker still answers: one ping at a time, beside whoever asks, so that a Docker that
 * hangs is told from one that has nothing to tell.
 */
final class Pulse {

  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final DockerClient docker;
  private long lastBeat = System.nanoTime();
  private @Nullable Long asked;
  private @Nullable RuntimeException failure;

  Pulse(DockerClient docker) {
    this.docker = docker;
  }

  /** Docker has just answered something. */
  synchronized void beat() {
    lastBeat = System.nanoTime();
    failure = null;
  }

  /** Throws what Docker's client throws when Docker does not answer; never waits. */
  synchronized void check() {
    long now = System.nanoTime();
    Long since = asked;
    if (since != null && now - since > PATIENCE.toNanos()) {
      throw new UncheckedIOException(
          new InterruptedIOException(
              "no answer to a ping for %d seconds".formatted((now - since) / 1_000_000_000L)));
    }
    if (since == null && (failure != null || now - lastBeat > EVERY.toNanos())) {
      asked = now;
      Thread unused = Thread.ofVirtual().name("hearth-docker-pulse").start(this::ping);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void ping() {
    RuntimeException failed = null;
    try {
      docker.pingCmd().exec();
    } catch (RuntimeException e) {
      failed = e;
    }
    synchronized (this) {
      asked = null;
      lastBeat = System.nanoTime();
      failure = failed;
    }
  }
}
