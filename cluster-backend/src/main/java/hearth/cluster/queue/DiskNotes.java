package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what ended jobs take on disk, once for each end, so that lists and previews need not walk
 * directories. Those that ended before anybody noted it are measured where that is cheap: where the
 * volume is a folder of this computer.
 */
final class DiskNotes {

  private static final Logger LOG = LoggerFactory.getLogger(DiskNotes.class);

  private final PastStore store;
  private final JobBook book;
  private final JobLoop loop;
  private final Calls calls;

  // The rest belongs to the thread of the news.

  /** Jobs that had not ended at the last news. */
  private final Set<String> open = new HashSet<>();

  /** Attempts that were measured, or could not be. */
  private final Set<String> tried = new HashSet<>();

  DiskNotes(PastStore store, JobBook book, JobLoop loop, Calls calls) {
    this.store = store;
    this.book = book;
    this.loop = loop;
    this.calls = calls;
  }

  /** News of all jobs in view. */
  void saw(List<JobSnapshot> jobs) {
    for (JobSnapshot job : jobs) {
      if (!job.state().isFinal()) {
        open.add(job.id());
      } else if (job.diskBytes() == null && tried.add(job.id() + "/" + job.attempt())) {
        boolean endedHere = open.remove(job.id());
        book.find(job.id()).ifPresent(found -> measure(found.store(), job, endedHere));
      }
    }
  }

  private void measure(ResultStore results, JobSnapshot job, boolean endedHere) {
    calls
        .call(
            () -> {
              if (endedHere || results.folderOf(job.id()).isPresent()) {
                note(results, job);
              }
              return job;
            })
        .exceptionally(
            failure -> {
              LOG.info("What {} takes on disk is not noted", job.id(), failure);
              return job;
            });
  }

  private void note(ResultStore results, JobSnapshot job) throws Exception {
    long bytes = bytes(results, job.id());
    store.measured(job.id(), job.attempt(), bytes, temporaryBytes(results, job));
    loop.measured(job.id(), job.attempt(), bytes);
  }

  /** What a job's directory takes. */
  static long bytes(ResultStore results, String jobId) throws IOException {
    return results.files(jobId).stream().mapToLong(ResultEntry::bytes).sum();
  }

  /**
   * What the attempt's tasks wrote to local disks for each other and for want of memory, as Spark
   * tells it. It is there until the application ends, so its sum is what it took at its end.
   */
  private static long temporaryBytes(ResultStore results, JobSnapshot job) throws IOException {
    Map<String, Double> sums =
        new EventStream(results, job.id(), job.attempt())
            .poll().stream()
                .filter(JobEvent.Metrics.class::isInstance)
                .map(event -> ((JobEvent.Metrics) event).values())
                .reduce(Map.of(), (earlier, later) -> later);
    return Math.round(
        sums.getOrDefault("shuffleWriteBytes", 0.0) + sums.getOrDefault("diskSpillBytes", 0.0));
  }
}
