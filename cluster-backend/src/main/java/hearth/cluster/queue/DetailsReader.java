package hearth.cluster.queue;

import hearth.cluster.results.EventLog;
import hearth.cluster.results.ResultStore;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.cluster.results.StageFigures;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads {@link JobDetails} from event streams and Spark's event logs. */
final class DetailsReader {

  private DetailsReader() {}

  /**
   * Reads a job's directory.
   *
   * @throws IOException when the volume cannot be read
   */
  static JobDetails read(ResultStore store, String jobId) throws IOException {
    List<ResultEntry> files = store.files(jobId);
    Map<String, List<StageFigures>> stages = EventLog.stages(store, jobId, files);
    List<JobDetails.Run> runs = new ArrayList<>();
    List<Integer> attempts =
        files.stream()
            .map(file -> ResultLayout.attemptOf(file.name()))
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .sorted()
            .toList();
    for (int attempt : attempts) {
      Story story = new Story();
      new EventStream(store, jobId, attempt).poll().forEach(story::add);
      runs.add(story.run(attempt, stages));
    }
    return new JobDetails(runs, files, InputFiles.read(store, jobId, files));
  }

  /** An attempt while its events are read. */
  private static final class Story {
    private @Nullable String session;
    private @Nullable String application;
    private @Nullable Instant started;
    private @Nullable Instant ended;
    private @Nullable JobState outcome;
    private @Nullable Failure failure;
    private Map<String, Double> metrics = Map.of();

    void add(JobEvent event) {
      if (event instanceof JobEvent.Launching launching) {
        started = launching.at();
        session = launching.session();
      } else if (event instanceof JobEvent.Running running) {
        application = running.applicationId();
      } else if (event instanceof JobEvent.Metrics told) {
        metrics = told.values();
      } else if (event.isFinal() && outcome == null) {
        ended = event.at();
        failure = event instanceof JobEvent.Failed failed ? failed.failure() : null;
        outcome =
            event instanceof JobEvent.Finished
                ? JobState.FINISHED
                : failure == null ? JobState.CANCELLED : JobState.FAILED;
      }
    }

    JobDetails.Run run(int attempt, Map<String, List<StageFigures>> stages) {
      List<StageFigures> own =
          application == null ? List.of() : stages.getOrDefault(application, List.of());
      return new JobDetails.Run(
          attempt, session, application, started, ended, outcome, failure, metrics, own);
    }
  }
}
