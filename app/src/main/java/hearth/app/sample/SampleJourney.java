package hearth.app.sample;

import hearth.app.fx.Tasks;
import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.Problem;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The one-button journey: start the cluster, run the sample's jobs one after the other, and open
 * the first result. For the window's thread; it never blocks. The cluster goes on running.
 */
public final class SampleJourney {
  private final ClusterService cluster;
  private final JobService service;
  private final Supplier<Profile> profile;
  private final Callable<List<JobDraft>> sample;
  private final Tasks tasks;
  private final Consumer<String> openResult;
  private final ReadOnlyObjectWrapper<JourneyState> state =
      new ReadOnlyObjectWrapper<>(JourneyState.IDLE);
  private List<JobDraft> drafts = List.of();
  private @Nullable Subscription following;

  /**
   * @param profile the profile to start
   * @param sample the sample's jobs; may block
   * @param openResult shows a result, by its job's id
   */
  public SampleJourney(
      ClusterService cluster,
      JobService service,
      Supplier<Profile> profile,
      Callable<List<JobDraft>> sample,
      Tasks tasks,
      Consumer<String> openResult) {
    this.cluster = cluster;
    this.service = service;
    this.profile = profile;
    this.sample = sample;
    this.tasks = tasks;
    this.openResult = openResult;
  }

  public ReadOnlyObjectProperty<JourneyState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a job is of this journey, which tells how it ends. */
  public boolean has(String jobId) {
    return state.get().has(jobId);
  }

  /** Sets out. Does nothing while under way. */
  public void start() {
    if (state.get().isUnderWay()) {
      return;
    }
    state.set(new JourneyState(JourneyState.Stage.STARTING_CLUSTER, 0, 0, null, List.of(), null));
    tasks.run(
        sample,
        jobs -> {
          drafts = jobs;
          startCluster();
        },
        this::fail);
  }

  /** Turns back: ends the start or the job that is under way. Finished results stay. */
  public void cancel() {
    JourneyState now = state.get();
    if (!now.isUnderWay()) {
      return;
    }
    state.set(now.with(JourneyState.Stage.CANCELLED));
    unfollow();
    JobSnapshot job = now.running();
    if (now.stage() == JourneyState.Stage.STARTING_CLUSTER) {
      tasks.follow(cluster.stop(), stopped -> {}, tasks.faults()::report);
    } else if (job != null) {
      tasks.follow(
          service.cancel(job.id(), Canceller.Means.WINDOW), ended -> {}, tasks.faults()::report);
    }
  }

  /** Forgets how it ended. */
  public void dismiss() {
    if (!state.get().isUnderWay()) {
      state.set(JourneyState.IDLE);
    }
  }

  private void startCluster() {
    if (!state.get().isUnderWay()) {
      return;
    }
    tasks.follow(cluster.start(profile.get()), running -> submit(0, List.of()), this::fail);
  }

  private void submit(int index, List<String> finished) {
    if (!state.get().isUnderWay()) {
      return;
    }
    if (index == drafts.size()) {
      state.set(new JourneyState(JourneyState.Stage.DONE, index, index, null, finished, null));
      finished.stream().findFirst().ifPresent(openResult);
      return;
    }
    JourneyState next =
        new JourneyState(
            JourneyState.Stage.RUNNING_JOB, index + 1, drafts.size(), null, finished, null);
    state.set(next);
    tasks.follow(service.submit(drafts.get(index)), this::follow, this::fail);
  }

  private void follow(JobSnapshot submitted) {
    if (!state.get().isUnderWay()) {
      tasks.follow(
          service.cancel(submitted.id(), Canceller.Means.WINDOW),
          ended -> {},
          tasks.faults()::report);
      return;
    }
    show(submitted);
    following =
        service.subscribe(
            tasks
                .fx()
                .latest(
                    jobs ->
                        jobs.stream()
                            .filter(job -> job.id().equals(submitted.id()))
                            .findFirst()
                            .ifPresent(this::show)));
  }

  private void show(JobSnapshot job) {
    JourneyState now = state.get();
    JobSnapshot running = now.running();
    boolean stale = running != null && !running.id().equals(job.id());
    if (now.stage() != JourneyState.Stage.RUNNING_JOB
        || stale
        || now.finished().contains(job.id())) {
      return;
    }
    state.set(new JourneyState(now.stage(), now.job(), now.jobs(), job, now.finished(), null));
    if (job.state().isFinal()) {
      unfollow();
      ended(job);
    }
  }

  private void ended(JobSnapshot job) {
    JourneyState now = state.get();
    switch (job.state()) {
      case FINISHED -> {
        List<String> finished = new ArrayList<>(now.finished());
        finished.add(job.id());
        submit(now.job(), finished);
      }
      case CANCELLED -> state.set(now.with(JourneyState.Stage.CANCELLED));
      default -> state.set(now.failed(problem(job.failure())));
    }
  }

  private static Problem problem(@Nullable Failure failure) {
    return failure == null
        ? new Problem(Messages.text("sample.failed.job"), Messages.text("sample.failed.log"))
        : new Problem(failure.message(), failure.remedy());
  }

  private void fail(Throwable failure) {
    if (!state.get().isUnderWay()) {
      return;
    }
    unfollow();
    if (failure instanceof ClusterException known) {
      state.set(state.get().failed(known.problem()));
    } else if (failure instanceof JobRejected rejected) {
      state.set(
          state
              .get()
              .failed(
                  new Problem(
                      String.valueOf(rejected.getMessage()),
                      Messages.text("sample.failed.rejected"))));
    } else {
      tasks.faults().report(failure);
      state.set(
          state
              .get()
              .failed(
                  new Problem(
                      Messages.text(
                          "sample.failed.unexpected", String.valueOf(failure.getMessage())),
                      Messages.text("sample.failed.log"))));
    }
  }

  private void unfollow() {
    if (following != null) {
      following.close();
      following = null;
    }
  }
}
