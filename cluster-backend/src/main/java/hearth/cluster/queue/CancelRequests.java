package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.profile.Profile;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Canceller.Means;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cancels jobs, and notes who does. All calls block. */
final class CancelRequests {

  private static final Logger LOG = LoggerFactory.getLogger(CancelRequests.class);

  private final ClusterEngine engine;
  private final LateStore store;
  private final JobBook book;
  private final JobLoop loop;
  private final DriverWatch drivers;

  CancelRequests(
      ClusterEngine engine, LateStore store, JobBook book, JobLoop loop, DriverWatch drivers) {
    this.engine = engine;
    this.store = store;
    this.book = book;
    this.loop = loop;
    this.drivers = drivers;
  }

  /** See {@link JobService#cancel}. */
  void cancel(String jobId, Means means) throws Exception {
    TrackedJob job =
        book.find(jobId)
            .orElseThrow(
                () -> new NoSuchElementException("There is no job \"%s\".".formatted(jobId)));
    Canceller by = Canceller.here(means);
    if (!loop.beginCancel(job, by)) {
      return;
    }
    boolean gone = false;
    try {
      Optional<Driver> driver = drivers.find(job);
      if (driver.isPresent()) {
        engine.cancel(driver.get());
      }
      gone = true;
    } finally {
      loop.endCancel(job, gone, by);
    }
  }

  /** Notes that the stop of a cluster cancels what runs on it, unless the list is broken. */
  @Nullable Void stops(Profile cluster) {
    try {
      Canceller by = Canceller.here(Means.CLUSTER_STOPPED);
      store.get().allCancelling(Volumes.of(cluster), cluster.name(), by);
    } catch (IOException e) {
      LOG.info("It is not noted that {} is stopped", cluster.name(), e);
    }
    return null;
  }
}
