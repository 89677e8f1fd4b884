package hearth.cluster.queue;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The job store, opened when it is first needed: most commands never ask for it. */
final class LateStore implements AutoCloseable {

  /** Opens the store. */
  @FunctionalInterface
  interface Opener {
    JobStore open() throws IOException;
  }

  private final Opener opener;
  private @Nullable JobStore store;
  private boolean closed;

  LateStore(Opener opener) {
    this.opener = opener;
  }

  /**
   * The open store.
   *
   * @throws IOException when it cannot be opened, or is closed
   */
  synchronized JobStore get() throws IOException {
    if (closed) {
      throw new IOException("The list of jobs is closed.");
    }
    if (store == null) {
      store = opener.open();
    }
    return store;
  }

  synchronized boolean isOpen() {
    return store != null && !closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (store != null) {
      store.close();
    }
  }
}
