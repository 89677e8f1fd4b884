package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Jobs as the results volume holds them. Every call reads or writes. */
final class JobFiles {

  private JobFiles() {}

  /** Writes a job's request, the first file of its directory. */
  static void write(ResultStore store, JobRequest request) throws IOException {
    byte[] json = ContractJson.pretty(request).getBytes(StandardCharsets.UTF_8);
    store.write(request.id(), ResultLayout.REQUEST, json);
  }

  /** Writes a job's request unless it is there: its Hearth may have been killed before that. */
  static void ensure(TrackedJob job) throws IOException {
    boolean missing =
        job.store().files(job.id()).stream()
            .noneMatch(file -> file.name().equals(ResultLayout.REQUEST));
    if (missing) {
      write(job.store(), job.snapshot().request());
    }
  }

  /**
   * A job of which only its directory is known; its events are still to be read.
   *
   * @throws IOException when it is none, or cannot be read
   */
  static TrackedJob read(ResultStore store, String volume, String id) throws IOException {
    try (InputStream in = store.open(id, ResultLayout.REQUEST, 0)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      JobRequest request = ContractJson.request(json);
      return new TrackedJob(
          store,
          new JobRecord(
              volume,
              request,
              QueueOptions.USUAL,
              JobState.QUEUED,
              lastAttempt(store, id),
              null,
              null,
              null,
              null,
              null,
              Retry.NONE));
    }
  }

  /** Whether an attempt at a job has begun. */
  static boolean hasEvents(ResultStore store, String id, int attempt) throws IOException {
    return store.files(id).stream()
        .anyMatch(file -> file.name().equals(ResultLayout.events(attempt)));
  }

  private static int lastAttempt(ResultStore store, String id) throws IOException {
    return store.files(id).stream()
        .map(file -> ResultLayout.attemptOf(file.name()))
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .max()
        .orElse(1);
  }
}
