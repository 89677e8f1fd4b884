package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.profile.Profile;
import hearth.jobs.contract.Change;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Other attempts that a person asks for. */
final class RetryRequests {

  private final ClusterEngine engine;
  private final LateStore store;
  private final JobBook book;
  private final JobLoop loop;
  private final Supplier<Profile> profile;

  RetryRequests(
      ClusterEngine engine,
      LateStore store,
      JobBook book,
      JobLoop loop,
      Supplier<Profile> profile) {
    this.engine = engine;
    this.store = store;
    this.book = book;
    this.loop = loop;
    this.profile = profile;
  }

  /** See {@link JobService#retry}. */
  JobSnapshot retry(String jobId, @Nullable Change change) throws Exception {
    JobRecord job =
        store
            .get()
            .find(jobId)
            .orElseThrow(
                () -> new NoSuchElementException("There is no job \"%s\".".formatted(jobId)));
    if (job.ended() == null || job.state() == JobState.FINISHED) {
      throw refused(job, job.ended() == null ? "has not ended" : "has finished");
    }
    boolean offered =
        change == null
            || change instanceof Change.Nothing
            || job.failure() != null && job.failure().changes().contains(change);
    if (!offered) {
      throw refused(job, "is not offered that change");
    }
    Change made = change == null ? new Change.Nothing() : change;
    if (!store.get().retry(job.again(made, null, null), null)) {
      throw refused(job, "was just tried again");
    }
    loop.again(store.get().find(jobId).orElse(job), engine.results(profile.get()));
    return book.find(jobId).map(TrackedJob::snapshot).orElseGet(job::snapshot);
  }

  private static IllegalStateException refused(JobRecord job, String why) {
    return new IllegalStateException("%s %s: nothing was changed.".formatted(job.id(), why));
  }
}
