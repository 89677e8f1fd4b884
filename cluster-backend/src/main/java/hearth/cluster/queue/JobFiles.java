package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs as the results volume holds them. Every call reads or writes. */
final class JobFiles {

  private static final Logger LOG = LoggerFactory.getLogger(JobFiles.class);

  private JobFiles() {}

  /** Writes a new job's request, the first file of its directory. */
  static TrackedJob create(ResultStore store, JobRequest request) throws IOException {
    byte[] json = ContractJson.pretty(request).getBytes(StandardCharsets.UTF_8);
    store.write(request.id(), ResultLayout.REQUEST, json);
    return new TrackedJob(store, request, 1);
  }

  /**
   * Every job of a volume, read up to its latest event, oldest first. A directory that is no job,
   * or one of a newer Hearth, is left out and logged.
   *
   * @throws IOException when the volume cannot be read
   */
  static List<TrackedJob> readAll(ResultStore store) throws IOException {
    List<TrackedJob> jobs = new ArrayList<>();
    for (String id : store.jobs()) {
      try {
        TrackedJob job = new TrackedJob(store, request(store, id), lastAttempt(store, id));
        job.read();
        jobs.add(job);
      } catch (IOException | ContractException e) {
        LOG.info("{} is left out: {}", id, e.toString());
      }
    }
    jobs.sort(Comparator.comparing(job -> job.snapshot().request().submitted()));
    return jobs;
  }

  /** Whether any attempt at a job has begun. */
  static boolean hasEvents(ResultStore store, String id) throws IOException {
    return store.files(id).stream()
        .anyMatch(file -> ResultLayout.attemptOf(file.name()).isPresent());
  }

  private static JobRequest request(ResultStore store, String id) throws IOException {
    try (InputStream in = store.open(id, ResultLayout.REQUEST, 0)) {
      return ContractJson.request(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
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
