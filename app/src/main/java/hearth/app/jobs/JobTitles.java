package hearth.app.jobs;

import hearth.app.fx.Inputs;
import hearth.app.text.JobTypeWords;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.JobDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What jobs are called: the titles of their types, as the catalogue has them now. */
final class JobTitles {

  private final Supplier<List<JobDescriptor>> catalogue;
  private final Function<String, Optional<JobSnapshot>> jobs;

  /**
   * @param jobs those in view, by their ids
   */
  JobTitles(Supplier<List<JobDescriptor>> catalogue, Function<String, Optional<JobSnapshot>> jobs) {
    this.catalogue = catalogue;
    this.jobs = jobs;
  }

  /** Its type's title. */
  String of(JobSnapshot job) {
    return ofType(job.request().type());
  }

  /** The title of a type; its name where the catalogue no longer has it. */
  String ofType(String type) {
    return find(type).map(JobTypeWords::title).orElse(type);
  }

  /** With its first file; the id of a job that is not in view. */
  String withFile(String jobId) {
    return jobs.apply(jobId).map(this::withFile).orElse(jobId);
  }

  /** With its first file. */
  String withFile(JobSnapshot job) {
    String file = Inputs.inShort(job.request().inputs());
    return file.isEmpty() ? of(job) : Messages.text("jobs.with.file", of(job), file);
  }

  /** A job's type, if the catalogue still has it. */
  Optional<JobDescriptor> type(JobSnapshot job) {
    return find(job.request().type()).map(JobTypeWords::of);
  }

  private Optional<JobDescriptor> find(String type) {
    return catalogue.get().stream()
        .filter(descriptor -> descriptor.type().equals(type))
        .findFirst();
  }
}
