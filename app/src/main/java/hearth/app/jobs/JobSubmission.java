package hearth.app.jobs;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Submits what a form has, one job or one for each file, once at a time. */
final class JobSubmission {
  private final JobService service;
  private final Supplier<CompletableFuture<?>> startCluster;
  private final Consumer<JobSnapshot> submitted;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();

  /**
   * @param startCluster starts the cluster, for a job that is run while it is stopped
   * @param submitted told of the first job that was submitted
   */
  JobSubmission(
      JobService service,
      Supplier<CompletableFuture<?>> startCluster,
      Consumer<JobSnapshot> submitted,
      Tasks tasks,
      Notices notices) {
    this.service = service;
    this.startCluster = startCluster;
    this.submitted = submitted;
    this.tasks = tasks;
    this.notices = notices;
  }

  ReadOnlyBooleanProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  /** Submits a form's jobs; starts the cluster first when {@code start} says so. */
  void run(JobForm filled, boolean start) {
    if (underWay.get()) {
      return;
    }
    underWay.set(true);
    CompletableFuture<?> ready =
        start ? startCluster.get() : CompletableFuture.completedFuture(null);
    List<JobDraft> drafts = filled.drafts();
    AtomicInteger done = new AtomicInteger();
    tasks.follow(
        ready.thenCompose(started -> submit(drafts, done)),
        first -> {
          underWay.set(false);
          submitted.accept(first);
          if (drafts.size() > 1) {
            notices.add(Notice.of(Tone.SUCCESS, Messages.text("jobs.batch.done", drafts.size())));
          }
        },
        failure -> rejected(filled, failure, done.get(), drafts.size()));
  }

  /** One after the other, so that they wait in the order of their files. */
  private CompletableFuture<JobSnapshot> submit(List<JobDraft> drafts, AtomicInteger done) {
    CompletableFuture<JobSnapshot> first = service.submit(drafts.get(0));
    CompletableFuture<JobSnapshot> all = first.whenComplete(count(done));
    for (JobDraft draft : drafts.subList(1, drafts.size())) {
      all = all.thenCompose(before -> service.submit(draft).whenComplete(count(done)));
    }
    return all.thenCombine(first, (last, shown) -> shown);
  }

  private static java.util.function.BiConsumer<JobSnapshot, Throwable> count(AtomicInteger done) {
    return (job, failure) -> {
      if (failure == null) {
        done.incrementAndGet();
      }
    };
  }

  private void rejected(JobForm filled, Throwable failure, int done, int of) {
    underWay.set(false);
    if (done > 0) {
      notices.add(Notice.of(Tone.WARNING, Messages.text("jobs.batch.part", done, of)));
    }
    if (failure instanceof JobRejected known) {
      filled.show(known.problems());
      notices.add(Notice.of(Tone.DANGER, String.valueOf(known.getMessage())));
    } else if (failure instanceof ClusterException cluster) {
      notices.add(
          Notice.of(Tone.DANGER, cluster.problem().message() + " " + cluster.problem().remedy()));
    } else {
      tasks.faults().report(failure);
    }
  }
}
