package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.sequence.CheckedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What a job works with.
 *
 * @param spark runs its tasks
 * @param request whose parameters were checked
 * @param inputs the request's inputs, in its order, each checked
 * @param files the checked files of file parameters, by the parameter's name; optional ones that
 *     were left out are missing
 * @param directory the job's result directory, the same on every executor
 */
record JobContext(
    JavaSparkContext spark,
    JobRequest request,
    List<CheckedFile> inputs,
    Map<String, CheckedFile> files,
    Path directory) {
  JobContext {
    inputs = List.copyOf(inputs);
    files = Map.copyOf(files);
  }

  /** The file of a file parameter, unless it was left out. */
  Optional<CheckedFile> file(String parameter) {
    return Optional.ofNullable(files.get(parameter));
  }
}
