package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * An application for one job alone.
 *
 * @param conf what it was submitted with
 */
record OwnApplication(SparkConf conf) implements Applications {

  @Override
  public JobResult run(
      JobRequest request,
      Path directory,
      BadInputWatch watch,
      Function<JavaSparkContext, JobResult> job) {
    String name = request.type() + " " + request.id();
    try (JavaSparkContext spark = new JavaSparkContext(JobConf.of(conf, name))) {
      watch.start(spark.sc());
      return job.apply(spark);
    }
  }
}
