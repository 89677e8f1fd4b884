package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.sequence.SequenceFile;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** What Spark does for one job type. */
interface SparkJob {

  /**
   * Computes the result; writes nothing but {@link ResultPart}s.
   *
   * @param request whose parameters were checked
   * @param inputs the request's inputs, in its order, each checked
   * @param directory the job's result directory, the same on every executor
   */
  JobResult run(
      JavaSparkContext spark, JobRequest request, List<SequenceFile> inputs, Path directory);
}
