package hearth.app.cluster;

import hearth.app.fx.Following;
import hearth.app.fx.Tasks;
import hearth.app.text.Messages;
import hearth.cluster.host.HostFacts;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.preflight.Fix;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/**
 * The cluster as the window shows it, and what a person can do with it. For the window's thread; it
 * never blocks.
 */
public final class ClusterViewModel {
  private static final Set<Phase> STARTABLE = Set.of(Phase.STOPPED, Phase.FAILED, Phase.DEGRADED);
  private static final Set<Phase> UP = Set.of(Phase.RUNNING, Phase.DEGRADED);
  private static final Set<Phase> EDITABLE = Set.of(Phase.STOPPED, Phase.FAILED);

  private final ClusterService service;
  private final ProfileMemory profiles;
  private final Callable<HostFacts> host;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<ClusterSnapshot> snapshot;
  private final ReadOnlyObjectWrapper<Profile> profile;
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ObservableSet<Fix> mended = FXCollections.observableSet();
  private final ReadOnlyBooleanWrapper growing = new ReadOnlyBooleanWrapper();
  private final Following following;

  /**
   * @param host measures this computer; may block
   */
  public ClusterViewModel(
      ClusterService service, ProfileMemory profiles, Callable<HostFacts> host, Tasks tasks) {
    this.service = service;
    this.profiles = profiles;
    this.host = host;
    this.tasks = tasks;
    this.following = new Following(() -> service.subscribe(tasks.fx().latest(this::show)));
    this.snapshot = new ReadOnlyObjectWrapper<>(service.snapshot());
    this.profile = new ReadOnlyObjectWrapper<>(service.snapshot().profile());
  }

  /** Reads the remembered profile and looks for a cluster that an earlier Hearth left. */
  public void load(Runnable loaded) {
    tasks.run(
        profiles::load,
        remembered -> {
          profile.set(remembered);
          tasks.follow(service.adopt(remembered), found -> {}, this::failed);
          loaded.run();
        },
        failure -> {
          failed(failure);
          loaded.run();
        });
  }

  /** Follows the cluster. Twice is once. */
  public void activate() {
    following.begin();
  }

  /** Stops following, so that polling can rest. */
  public void rest() {
    following.rest();
  }

  private void show(ClusterSnapshot now) {
    snapshot.set(now);
    if (!STARTABLE.contains(now.phase()) || now.problem() != null) {
      problem.set(now.problem());
    }
    if (!EDITABLE.contains(now.phase())) {
      profile.set(now.profile());
    }
  }

  public void start() {
    problem.set(null);
    mended.clear();
    tasks.follow(service.start(profile.get()), this::show, this::failed);
  }

  /** Ends the cluster; during a start, cancels that. */
  public void stop() {
    tasks.follow(service.stop(), this::show, this::failed);
  }

  /** Ends a worker by force. */
  public void kill(String worker) {
    tasks.follow(service.killWorker(worker), gone -> {}, this::failed);
  }

  /** Starts one more worker while the others go on. */
  public void addWorker() {
    int wanted = snapshot.get().profile().workers() + 1;
    growing.set(true);
    tasks.follow(
        service.scale(wanted),
        now -> {
          growing.set(false);
          show(now);
        },
        failure -> {
          growing.set(false);
          failed(failure);
        });
  }

  /** Whether a worker that was asked for is on its way. */
  public ReadOnlyBooleanProperty growing() {
    return growing.getReadOnlyProperty();
  }

  /** Takes a worker out once its tasks have ended. */
  public void removeWorker(String worker) {
    tasks.follow(service.removeWorker(worker), this::show, this::failed);
  }

  /** Starts a worker again once its tasks have ended. */
  public void restartWorker(String worker) {
    tasks.follow(service.restartWorker(worker), this::show, this::failed);
  }

  /** Measures this computer and then opens the profile for changes. */
  void editProfile(Consumer<ProfileDraft> open) {
    tasks.run(host, facts -> open.accept(new ProfileDraft(profile.get(), facts)));
  }

  /** Applies what a finding proposes, from the next start on, and remembers it. */
  public void mend(Fix.ChangeProfile fix) {
    save(fix.on(profile.get()));
    mended.add(fix);
    problem.set(null);
  }

  /** The proposals that a person has accepted since the last start. */
  ObservableSet<Fix> mended() {
    return mended;
  }

  /** Uses another profile from the next start on, and remembers it. */
  public void save(Profile changed) {
    profile.set(changed);
    tasks.run(
        () -> {
          profiles.save(changed);
          return changed;
        },
        saved -> {},
        this::failed);
  }

  /**
   * A node's log. Blocks.
   *
   * @throws IOException when there is none
   */
  public InputStream log(String node, long offset) throws IOException {
    return service.log(node, offset);
  }

  /** A person has read the problem. */
  public void dismissProblem() {
    problem.set(null);
  }

  private void failed(Throwable failure) {
    if (failure instanceof ClusterException known) {
      problem.set(known.problem());
    } else if (failure instanceof IOException file) {
      problem.set(
          new Problem(
              String.valueOf(file.getMessage()), Messages.text("cluster.profile.file.remedy")));
    } else if (!(failure instanceof CancellationException)) {
      tasks.faults().report(failure);
    }
  }

  public ReadOnlyObjectProperty<ClusterSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The profile that the next start uses, or that runs. */
  public ReadOnlyObjectProperty<Profile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public Phase phase() {
    return snapshot.get().phase();
  }

  public BooleanBinding canStart() {
    return in(STARTABLE);
  }

  /** Whether master and workers run, all or some. */
  public BooleanBinding isUp() {
    return in(UP);
  }

  public BooleanBinding canEdit() {
    return in(EDITABLE);
  }

  private BooleanBinding in(Set<Phase> phases) {
    return Bindings.createBooleanBinding(() -> phases.contains(phase()), snapshot);
  }
}
