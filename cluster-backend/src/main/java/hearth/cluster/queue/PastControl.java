package hearth.cluster.queue;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What a person does with jobs of the past. All calls block. */
public interface PastControl {

  /**
   * Keeps a job whatever is removed to make room, or lets it go again.
   *
   * @throws IOException when the list of jobs cannot be written
   */
  void keep(String jobId, boolean kept) throws IOException;

  /**
   * The ids of the jobs that are kept.
   *
   * @throws IOException when the list of jobs cannot be read
   */
  Set<String> kept() throws IOException;

  /**
   * What would go, by what each job took on disk when it ended. Directories that nobody measured
   * then are measured now: seconds for thousands.
   *
   * @throws IOException when the list of jobs or the volume cannot be read
   */
  Prune.Plan preview(Prune prune) throws IOException;

  /**
   * Removes jobs with their directories, for ever; those that are kept, wait, run, or are waited
   * for stay.
   *
   * @return how many are gone
   * @throws IOException when one cannot be removed; those before it are gone
   */
  int remove(List<String> jobIds) throws IOException;
}
