package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** What a job's directory tells, read when somebody wants to see it. */
final class JobReading {

  private final JobService service;
  private final RunFigures figures;
  private final Tasks tasks;

  JobReading(JobService service, RunFigures figures, Tasks tasks) {
    this.service = service;
    this.figures = figures;
    this.tasks = tasks;
  }

  /**
   * A job's log. Blocks.
   *
   * @throws IOException when there is none
   */
  InputStream log(String jobId, long offset) throws IOException {
    return service.log(jobId, offset);
  }

  /**
   * Reads attempts, stages, metrics and files, in the background.
   *
   * @param failed told why that could not be done
   */
  void details(String jobId, Consumer<JobDetails> read, Consumer<String> failed) {
    tasks.run(
        () -> service.details(jobId),
        read,
        failure -> {
          if (failure instanceof IOException) {
            failed.accept(String.valueOf(failure.getMessage()));
          } else {
            tasks.faults().report(failure);
          }
        });
  }

  /** Reads all that is known of a run, in the background; its key figures where it has a result. */
  void side(JobSnapshot job, Consumer<CompareRuns.Side> read) {
    tasks.run(
        () -> new CompareRuns.Side(job, service.details(job.id()), figures.of(job.id())), read);
  }
}
