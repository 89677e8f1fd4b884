package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.JobDescriptor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The form that is open, and how one is opened and filled. For the window's thread. */
final class JobForms {
  private final JobService service;
  private final Tasks tasks;
  private final SampleDrafts samples;
  private final Supplier<Profile> profile;
  private final JobTitles titles;
  private final ReadOnlyObjectWrapper<@Nullable JobForm> open = new ReadOnlyObjectWrapper<>();

  /**
   * @param samples the sample of any job type
   * @param profile of the present cluster
   */
  JobForms(
      JobService service,
      Tasks tasks,
      SampleDrafts samples,
      Supplier<Profile> profile,
      JobTitles titles) {
    this.service = service;
    this.tasks = tasks;
    this.samples = samples;
    this.profile = profile;
    this.titles = titles;
  }

  /** The form that is open, or null. */
  ReadOnlyObjectProperty<@Nullable JobForm> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Opens the form of a job type. */
  void open(JobDescriptor type) {
    open.set(made(type));
  }

  /** Opens the form with what a job was submitted with; not where its type is gone. */
  void again(JobSnapshot job) {
    titles
        .type(job)
        .ifPresent(
            type -> {
              JobForm filled = made(type);
              filled.fill(job.draft());
              open.set(filled);
            });
  }

  /** Fills a form with its type's sample, in place of the files that are there. */
  void fillSample(JobForm filled) {
    tasks.run(() -> samples.prepare(filled.descriptor().type()), filled::replace);
  }

  void close() {
    open.set(null);
  }

  private JobForm made(JobDescriptor type) {
    return new JobForm(type, service, tasks, profile.get());
  }
}
