package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.app.results.ResultPlace;
import java.util.function.Consumer;

/**
 * Where the Jobs page leads to.
 *
 * @param browse opens an address in the system's browser or file manager
 * @param openCluster opens the Cluster page
 * @param folder a job's folder on this computer
 */
public record JobPlaces(Consumer<String> browse, Runnable openCluster, ResultPlace folder) {

  /** Opens a job's folder in the system's file manager. */
  void open(String jobId, Tasks tasks) {
    tasks.run(() -> folder.of(jobId), there -> browse.accept(there.toUri().toString()));
  }
}
