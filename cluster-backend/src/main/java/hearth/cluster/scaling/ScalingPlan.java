package hearth.cluster.scaling;

import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scaling experiment: one job, run with several numbers of workers, several times with each. Its
 * runs are jobs of the queue that share its id as their batch, so the queue knows how far it came.
 *
 * @param schema version of this format
 * @param id the batch of its jobs
 * @param created when it was asked for
 * @param cluster the cluster that it is for
 * @param type the job type
 * @param parameters values that differ from the defaults
 * @param inputs files of this computer
 * @param workers the numbers of workers, ascending
 * @param repeats how many runs with each
 * @param workersBefore how many workers the cluster has otherwise
 * @param end how it ended, or null while there is more to do
 * @param restored whether the cluster has its workers back since
 */
public record ScalingPlan(
    int schema,
    String id,
    Instant created,
    String cluster,
    String type,
    Map<String, String> parameters,
    List<String> inputs,
    List<Integer> workers,
    int repeats,
    int workersBefore,
    @Nullable ScalingEnd end,
    boolean restored) {

  static final int SCHEMA = 1;

  /** Beyond this nobody waits for it. */
  static final int MOST_REPEATS = 20;

  public ScalingPlan {
    parameters = Map.copyOf(parameters);
    inputs = List.copyOf(inputs);
    workers = workers.stream().sorted().distinct().toList();
    if (workers.size() < 2 || workers.get(0) < 1) {
      throw new IllegalArgumentException(
          "Two different numbers of workers are needed at least, such as 1 and 2.");
    }
    if (repeats < 1 || repeats > MOST_REPEATS) {
      throw new IllegalArgumentException("1 to %d repeats are possible.".formatted(MOST_REPEATS));
    }
  }

  /**
   * The number of workers of each run, in order: up, then down, then up, so that a computer that
   * gets slower or faster meanwhile does so for all of them alike.
   */
  public List<Integer> runs() {
    List<Integer> runs = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      List<Integer> round = new ArrayList<>(workers);
      if (repeat % 2 == 1) {
        Collections.reverse(round);
      }
      runs.addAll(round);
    }
    return List.copyOf(runs);
  }

  /**
   * One run as a job: with a driver of its own, so that all begin alike, and all of the cluster.
   *
   * @param need all cores and the memory of each worker
   */
  JobDraft draft(Need need) {
    return new JobDraft(
        type,
        parameters,
        inputs.stream().map(Path::of).toList(),
        new QueueOptions(Priority.NORMAL, need, false, null, id));
  }

  ScalingPlan ended(ScalingEnd how) {
    return with(how, restored);
  }

  ScalingPlan withWorkersBack() {
    return with(end, true);
  }

  private ScalingPlan with(@Nullable ScalingEnd how, boolean back) {
    return new ScalingPlan(
        schema,
        id,
        created,
        cluster,
        type,
        parameters,
        inputs,
        workers,
        repeats,
        workersBefore,
        how,
        back);
  }
}
