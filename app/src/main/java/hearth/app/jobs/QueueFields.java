package hearth.app.jobs;

import hearth.app.text.Messages;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a job is to wait and to run, while a person fills it in. Cores and memory are checked against
 * the present profile as they are typed.
 */
final class QueueFields {
  private final Profile profile;
  private final int leastMemoryMb;
  private final ObjectProperty<Priority> priority = new SimpleObjectProperty<>(Priority.NORMAL);
  private final ObjectProperty<@Nullable String> after = new SimpleObjectProperty<>();
  private final BooleanProperty held = new SimpleBooleanProperty();
  private final BooleanProperty limited = new SimpleBooleanProperty();
  private final BooleanProperty perFile = new SimpleBooleanProperty();
  private final StringProperty cores;
  private final StringProperty memoryMb;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param profile of the present cluster
   * @param leastMemoryMb what the job type needs for each executor, in MiB
   */
  QueueFields(Profile profile, int leastMemoryMb) {
    this.profile = profile;
    this.leastMemoryMb = leastMemoryMb;
    // Half of the cluster: so two jobs run beside each other.
    this.cores = new SimpleStringProperty(Integer.toString(Math.max(1, allCores() / 2)));
    int half = Math.max(leastMemoryMb, profile.memoryPerWorkerMb() / 2);
    this.memoryMb =
        new SimpleStringProperty(Integer.toString(Math.min(half, profile.memoryPerWorkerMb())));
    limited.addListener((property, before, now) -> check());
    cores.addListener((property, before, now) -> check());
    memoryMb.addListener((property, before, now) -> check());
  }

  int allCores() {
    return profile.workers() * profile.coresPerWorker();
  }

  /** The largest memory of an executor, in MiB. */
  int mostMemoryMb() {
    return profile.memoryPerWorkerMb();
  }

  private void check() {
    problem.set(limited.get() ? firstProblem() : "");
  }

  private String firstProblem() {
    OptionalInt wanted = number(cores.get());
    OptionalInt memory = number(memoryMb.get());
    if (wanted.isEmpty() || wanted.getAsInt() < 1 || wanted.getAsInt() > allCores()) {
      return Messages.text("jobs.queue.cores.wrong", allCores());
    }
    int least = Math.max(1, leastMemoryMb);
    return memory.isEmpty()
            || memory.getAsInt() < least
            || memory.getAsInt() > profile.memoryPerWorkerMb()
        ? Messages.text("jobs.queue.memory.wrong", least, profile.memoryPerWorkerMb())
        : "";
  }

  private static OptionalInt number(@Nullable String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text == null ? "" : text.strip()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * What was filled in.
   *
   * @param batch the name that jobs of one submission share, or null
   */
  QueueOptions options(@Nullable String batch) {
    return new QueueOptions(priority.get(), need(), held.get(), after.get(), batch);
  }

  /** What the job may have, or null for the whole cluster. */
  @Nullable Need need() {
    return limited.get() && problem.get().isEmpty()
        ? new Need(number(cores.get()).orElseThrow(), number(memoryMb.get()).orElseThrow())
        : null;
  }

  /** Takes over how another job waited and ran; not what it came after. */
  void fill(QueueOptions options) {
    priority.set(options.priority());
    Need need = options.need();
    limited.set(need != null);
    if (need != null) {
      cores.set(Integer.toString(need.cores()));
      memoryMb.set(Integer.toString(need.executorMemoryMb()));
    }
  }

  ObjectProperty<Priority> priority() {
    return priority;
  }

  /** The id of the job that must have finished before, or null. */
  ObjectProperty<@Nullable String> after() {
    return after;
  }

  BooleanProperty held() {
    return held;
  }

  /** Whether it gets only some of the cluster. */
  BooleanProperty limited() {
    return limited;
  }

  /** Whether each file becomes a job of its own. */
  BooleanProperty perFile() {
    return perFile;
  }

  StringProperty cores() {
    return cores;
  }

  StringProperty memoryMb() {
    return memoryMb;
  }

  /** What is wrong with cores or memory, or empty. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
