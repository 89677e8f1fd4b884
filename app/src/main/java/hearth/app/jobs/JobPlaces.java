package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.app.results.ResultPlace;
import hearth.cluster.queue.JobDraft;
import java.util.function.Consumer;

/**
 * Where the Jobs page leads to.
 *
 * @param browse opens an address in the system's browser or file manager
 * @param openCluster opens the Cluster page
 * @param folder a job's folder on this computer
 * @param history Spark's history pages
 * @param scaling asks how a scaling experiment with a job is to be
 */
public record JobPlaces(
    Consumer<String> browse,
    Runnable openCluster,
    ResultPlace folder,
    HistoryPages history,
    Consumer<JobDraft> scaling) {

  /** Opens a job's folder in the system's file manager. */
  void open(String jobId, Tasks tasks) {
    tasks.run(() -> folder.of(jobId), there -> browse.accept(there.toUri().toString()));
  }
}
