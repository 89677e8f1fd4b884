package hearth.app.jobs;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.cluster.catalogue.CatalogueException;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.catalogue.ProgramFacts;
import hearth.cluster.catalogue.StoredJob;
import hearth.cluster.queue.JobService;
import hearth.jobs.contract.JobDescriptor;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Programs of one's own among the job types. For the window's thread; never blocks. */
final class OwnJobsModel {
  private final JobService service;
  private final Tasks tasks;
  private final Notices notices;

  OwnJobsModel(JobService service, Tasks tasks, Notices notices) {
    this.service = service;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Looks at what a program says of itself. */
  void look(Path file, Consumer<ProgramFacts> seen) {
    tasks.run(() -> service.ownJobs().look(file), seen, failure -> refused(failure, this::refuse));
  }

  /**
   * Makes a program a job type.
   *
   * @param refused takes the sentence that says why it cannot be one
   */
  void add(Path file, PlainProgram plain, Consumer<JobDescriptor> added, Consumer<String> refused) {
    tasks.run(
        () -> service.ownJobs().add(file, plain),
        stored -> added.accept(stored.job().descriptor()),
        failure -> refused(failure, refused));
  }

  private void refused(Throwable failure, Consumer<String> refused) {
    if (failure instanceof CatalogueException) {
      refused.accept(String.valueOf(failure.getMessage()));
    } else {
      tasks.faults().report(failure);
    }
  }

  /** Says why a program cannot be a job type. */
  void refuse(String why) {
    notices.add(Notice.of(Tone.DANGER, why));
  }

  /** Asks for a program that nobody has confirmed as it is now; goes on with any other type. */
  void ifUnconfirmed(String type, Consumer<StoredJob> ask, Runnable goOn) {
    tasks.run(
        () -> service.ownJobs().own(type).filter(job -> !job.confirmed()),
        job -> job.ifPresentOrElse(ask, goOn));
  }

  /** From now on this very program may run. */
  void confirm(StoredJob job, Runnable goOn) {
    tasks.run(
        () -> {
          service.ownJobs().confirm(job);
          return job;
        },
        confirmed -> goOn.run());
  }
}
