package hearth.cluster.scaling;

import hearth.cluster.queue.JobDraft;
import java.util.List;

/**
 * A scaling experiment as a person asks for it.
 *
 * @param job the job; how it would wait is of no account
 * @param workers the numbers of workers to try
 * @param repeats how many runs with each
 */
public record ScalingDraft(JobDraft job, List<Integer> workers, int repeats) {
  public ScalingDraft {
    workers = List.copyOf(workers);
  }
}
