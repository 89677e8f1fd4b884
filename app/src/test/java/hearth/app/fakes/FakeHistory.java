package hearth.app.fakes;

import hearth.cluster.sparkhistory.SparkHistory;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Pages that nobody serves. */
public final class FakeHistory implements SparkHistory {
  public final List<String> asked = new CopyOnWriteArrayList<>();
  public final List<String> givenUp = new CopyOnWriteArrayList<>();

  /** Why there is no page, or null. */
  public volatile @Nullable String problem;

  /** A page takes until this is counted down. */
  public volatile CountDownLatch ready = new CountDownLatch(0);

  @Override
  public URI page(String jobId) throws IOException, InterruptedException {
    asked.add(jobId);
    try {
      ready.await();
    } catch (InterruptedException e) {
      givenUp.add(jobId);
      throw e;
    }
    if (problem != null) {
      throw new IOException(problem);
    }
    return URI.create("http://127.0.0.1:18080/history/" + jobId + "-1/jobs/");
  }

  @Override
  public boolean serves() {
    return false;
  }

  @Override
  public void close() {}
}
