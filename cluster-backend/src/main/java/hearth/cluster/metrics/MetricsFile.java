package hearth.cluster.metrics;

import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of metrics, opened when it is first needed. One that is damaged is set aside and begun
 * anew; while it cannot be used, nothing is kept. For one thread at a time.
 */
final class MetricsFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MetricsFile.class);

  private final Path file;
  private final long mostBytes;
  private @Nullable MetricsStore store;

  /** Whether the last use failed: only the first failure of a row is logged. */
  private boolean troubled;

  /** See {@link MetricsStore#open}. */
  MetricsFile(Path file, long mostBytes) {
    this.file = file;
    this.mostBytes = mostBytes;
  }

  /** What is done with the open file. */
  @FunctionalInterface
  interface Use<T> {
    T of(MetricsStore store) throws IOException;
  }

  /** Uses the file, or returns {@code otherwise} when it cannot be used. */
  <T> T use(Use<T> use, T otherwise) {
    try {
      return tried(use);
    } catch (IOException | RuntimeException e) {
      Exception why = e;
      close();
      if (Database.isDamaged(e) && setAside(e)) {
        try {
          return tried(use);
        } catch (IOException | RuntimeException again) {
          close();
          why = again;
        }
      }
      if (!troubled) {
        LOG.warn("What clusters and jobs use is not kept for now", why);
      }
      troubled = true;
      return otherwise;
    }
  }

  private <T> T tried(Use<T> use) throws IOException {
    MetricsStore open = store;
    if (open == null) {
      open = MetricsStore.open(file, mostBytes);
      store = open;
    }
    T result = use.of(open);
    troubled = false;
    return result;
  }

  private boolean setAside(Exception why) {
    Path aside = beside(".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(beside("-wal"));
      Files.deleteIfExists(beside("-shm"));
      LOG.warn("{} A new one is begun; the old one is now {}", why.getMessage(), aside);
      return true;
    } catch (IOException e) {
      LOG.debug("{} cannot be moved", file, e);
      return false;
    }
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  boolean exists() {
    return Files.exists(file);
  }

  boolean isOpen() {
    return store != null;
  }

  @Override
  public void close() {
    MetricsStore open = store;
    store = null;
    if (open != null) {
      open.close();
    }
  }
}
