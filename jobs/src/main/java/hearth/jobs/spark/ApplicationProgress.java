package hearth.jobs.spark;

import hearth.jobs.contract.JobEvent;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far an application is, from what Spark says of its stages and tasks. Each stage that is known
 * has the same share; the fraction never goes back, also when a stage is tried again. Not
 * thread-safe.
 */
final class ApplicationProgress {

  private final Map<Integer, Stage> stages = new LinkedHashMap<>();
  private final InputMeter input = new InputMeter();
  private final WorkMeter work = new WorkMeter();
  private int current = -1;
  private double fraction;

  /** A stage: the partitions that are done, and how many tasks run. */
  private static final class Stage {
    private String name;
    private int partitions;
    private final BitSet done = new BitSet();
    private int running;
    private boolean completed;

    Stage(String name, int partitions) {
      this.name = name;
      this.partitions = partitions;
    }

    double fraction() {
      return completed ? 1 : (double) done.cardinality() / Math.max(1, partitions);
    }
  }

  /** A stage is going to run, as far as Spark knows. */
  void known(int id, String name, int tasks) {
    stages.putIfAbsent(id, new Stage(name, tasks));
  }

  /** A stage starts, or starts again for the partitions that were lost. */
  void started(int id, String name, int tasks) {
    known(id, name, tasks);
    Stage stage = stage(id);
    stage.name = name;
    stage.partitions = Math.max(stage.partitions, tasks);
    stage.completed = false;
    current = id;
  }

  void taskStarted(int id) {
    stage(id).running++;
  }

  /** A task for a partition of the stage ended, well or not. */
  void taskEnded(int id, int partition, boolean successful) {
    Stage stage = stage(id);
    stage.running = Math.max(0, stage.running - 1);
    if (successful) {
      stage.done.set(partition);
    }
  }

  /** What its tasks read. */
  InputMeter input() {
    return input;
  }

  /** What its tasks did. */
  WorkMeter work() {
    return work;
  }

  void completed(int id) {
    stage(id).completed = true;
  }

  private Stage stage(int id) {
    return stages.computeIfAbsent(id, unknown -> new Stage("", 1));
  }

  /** The picture now. */
  JobEvent.Progress event(Instant at) {
    Stage stage = stage(current);
    double sum = stages.values().stream().mapToDouble(Stage::fraction).sum();
    fraction = Math.max(fraction, Math.min(1, sum / stages.size()));
    return new JobEvent.Progress(
        at,
        stage.name,
        (int) stages.values().stream().filter(one -> one.completed).count(),
        stages.size(),
        stage.done.cardinality(),
        stage.partitions,
        stage.running,
        fraction,
        input.now(),
        work.now());
  }

  /** Whether any stage has started. */
  boolean hasStage() {
    return current >= 0;
  }
}
