package hearth.cluster.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.ResultStore;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.jobs.contract.ResultLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Jobs as parts of a bundle: all in view by a line, and what the newest ones and the newest failed
 * ones left. When the list of jobs cannot be read, those whose directories are the newest.
 */
final class JobParts {

  /** So many of the newest jobs, and so many of the newest failed ones. */
  static final int JOBS = 10;

  private static final String LINES = "jobs.txt";

  private final JobService jobs;
  private final Supplier<ResultStore> results;

  JobParts(JobService jobs, Supplier<ResultStore> results) {
    this.jobs = jobs;
    this.results = results;
  }

  void addTo(List<SupportPart> parts) {
    try {
      if (jobs.jobs().isEmpty()) {
        jobs.recover().join(); // A command has not read them yet.
      }
      List<JobSnapshot> all = jobs.jobs();
      parts.add(new SupportPart(LINES, () -> new ByteArrayInputStream(lines(all).getBytes(UTF_8))));
      Stream.concat(
              all.stream().limit(JOBS),
              all.stream().filter(job -> job.state() == JobState.FAILED).limit(JOBS))
          .map(JobSnapshot::id)
          .distinct()
          .forEach(id -> addJob(parts, id));
    } catch (CompletionException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      parts.add(SupportPart.missing(LINES, String.valueOf(why.getMessage())));
      addNewestDirectories(parts);
    }
  }

  private static String lines(List<JobSnapshot> all) {
    StringBuilder text = new StringBuilder();
    for (JobSnapshot job : all) {
      text.append(job.id())
          .append(' ')
          .append(job.request().type())
          .append(' ')
          .append(job.state())
          .append(" attempt ")
          .append(job.attempt());
      if (job.failure() != null) {
        text.append(' ').append(job.failure().cause()).append(": ").append(job.failure().message());
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Ids begin with the time of submission. */
  private void addNewestDirectories(List<SupportPart> parts) {
    try {
      results.get().jobs().stream()
          .sorted(Comparator.reverseOrder())
          .limit(JOBS)
          .forEach(id -> addJob(parts, id));
    } catch (IOException | RuntimeException e) {
      parts.add(SupportPart.missing("jobs", String.valueOf(e.getMessage())));
    }
  }

  private void addJob(List<SupportPart> parts, String id) {
    try {
      ResultStore store = results.get();
      for (ResultEntry entry : store.files(id)) {
        boolean wanted =
            entry.name().equals(ResultLayout.REQUEST)
                || entry.name().equals(ResultLayout.DRIVER_LOG)
                || ResultLayout.attemptOf(entry.name()).isPresent();
        if (wanted) {
          long from = Math.max(0, entry.bytes() - FolderParts.TAIL);
          parts.add(
              new SupportPart(
                  "jobs/" + id + "/" + entry.name(), () -> store.open(id, entry.name(), from)));
        }
      }
    } catch (IOException | RuntimeException e) {
      parts.add(SupportPart.missing("jobs/" + id, String.valueOf(e.getMessage())));
    }
  }
}
