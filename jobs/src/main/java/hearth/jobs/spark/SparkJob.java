package hearth.jobs.spark;

/** What Spark does for one job type. */
interface SparkJob {

  /** Computes the result; writes nothing but {@link ResultPart}s. */
  JobResult run(JobContext job);
}
