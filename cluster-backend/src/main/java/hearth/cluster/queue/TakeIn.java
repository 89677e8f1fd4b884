package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.ContractException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs into the store that only a results volume knows: those of a Hearth that had no store,
 * of another computer, or of a store that was lost. Every one is taken in with the state that its
 * events tell.
 */
final class TakeIn {

  private static final Logger LOG = LoggerFactory.getLogger(TakeIn.class);

  private TakeIn() {}

  /**
   * Takes in all jobs of a volume that are missing, all or none. A directory that is no job, or one
   * of a newer Hearth, is left out and logged.
   *
   * @throws IOException when the volume cannot be read, or the store cannot be used
   */
  static void run(JobStore store, ResultStore results, String volume) throws IOException {
    Set<String> known = store.ids(volume);
    List<TrackedJob> found = new ArrayList<>();
    for (String id : results.jobs()) {
      if (!known.contains(id)) {
        try {
          TrackedJob job = JobFiles.read(results, volume, id);
          job.read();
          found.add(job);
        } catch (IOException | ContractException e) {
          LOG.info("{} is left out: {}", id, e.toString());
        }
      }
    }
    found.sort(Comparator.comparing(job -> job.snapshot().request().submitted()));
    if (!found.isEmpty()) {
      store.together(
          () -> {
            for (TrackedJob job : found) {
              take(store, job);
            }
            return found.size();
          });
    }
  }

  private static void take(JobStore store, TrackedJob job) throws IOException {
    job.failed().ifPresent(job::endFailed);
    JobSnapshot now = job.snapshot();
    if (!store.add(job.record()) || job.isQueued()) {
      return; // Another Hearth took it in just now, or nothing has happened to it yet.
    }
    Instant begun = now.started() == null ? now.request().submitted() : now.started();
    AttemptRecord attempt = AttemptRecord.claim(job.id(), job.attempt(), null, Map.of(), begun);
    store.claim(job.session() == null ? attempt : attempt.in(job.session()));
    store.launched(job.id(), job.attempt(), job.session(), "", begun);
    if (job.isFinal()) {
      store.conclude(now);
    } else {
      store.progressed(job.id(), job.attempt(), now.state(), now.started());
    }
  }
}
