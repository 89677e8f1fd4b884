package hearth.app.cli;

import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended, as {@code --json} writes it.
 *
 * @param id the job
 * @param type its type
 * @param state {@code finished}, {@code failed} or {@code cancelled}
 * @param seconds from the agent's start to the end, if both are known
 * @param parameters every parameter's value
 * @param inputs names of the input files
 * @param summary the result's figures
 * @param notes what the reader of the result should know
 * @param failure why it failed, if it did
 * @param results its directory
 */
record JobReport(
    String id,
    String type,
    String state,
    @Nullable Double seconds,
    Map<String, String> parameters,
    List<String> inputs,
    Map<String, Object> summary,
    List<String> notes,
    @Nullable Failure failure,
    String results) {

  /** Reads what the job left; a job without a manifest has no figures. */
  static JobReport of(JobSnapshot job, ResultCatalog catalog, Path results) throws IOException {
    ResultSummary result =
        job.state() == JobState.FINISHED
            ? catalog.list().stream()
                .filter(summary -> summary.manifest().jobId().equals(job.id()))
                .findFirst()
                .orElse(null)
            : null;
    return new JobReport(
        job.id(),
        job.request().type(),
        JobDocument.word(job.state()),
        JobDocument.seconds(job),
        new TreeMap<>(job.request().parameters()),
        job.request().inputs().stream().map(JobInput::name).toList(),
        result == null ? Map.of() : result.manifest().summary(),
        result == null ? List.of() : result.manifest().notes(),
        job.failure(),
        results.toString());
  }
}
