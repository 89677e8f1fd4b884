package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.sequence.SequenceFile;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** What Spark does for one job type. */
interface SparkJob {

  /**
   * Computes the result; writes nothing.
   *
   * @param request whose parameters were checked
   * @param inputs the request's inputs, in its order, each checked
   */
  JobResult run(JavaSparkContext spark, JobRequest request, List<SequenceFile> inputs);
}
