package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;

/** Where a job gets its Spark application from. */
@FunctionalInterface
interface Applications {

  /**
   * Runs a job in an application, whose tasks are watched meanwhile.
   *
   * @param directory the job's result directory
   * @param watch ends the job at the first task that meets bad input
   */
  JobResult run(
      JobRequest request,
      Path directory,
      BadInputWatch watch,
      Function<JavaSparkContext, JobResult> job);
}
