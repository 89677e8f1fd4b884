package hearth.cluster.queue;

import hearth.jobs.contract.JobEvent;
import java.util.List;

/** Hears what attempts tell of themselves. Called on threads that follow jobs: returns at once. */
public interface AttemptListener {

  /**
   * An attempt told something. After a restart of Hearth, one that still runs tells all again.
   *
   * @param cluster the name of the profile that the job was submitted to
   * @param events in the order of its stream
   */
  void told(String cluster, String jobId, int attempt, List<JobEvent> events);

  /** Jobs of the past were removed for ever. */
  void removed(List<String> jobIds);
}
