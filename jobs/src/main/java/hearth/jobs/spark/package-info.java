/**
 * Wires the algorithms to Spark: {@link hearth.jobs.spark.JobMain} runs a request, {@link
 * hearth.jobs.spark.SessionMain} one after another in the same application, one thin class for each
 * job type says what Spark does for it, and {@link hearth.jobs.spark.ProgressListener} tells the
 * agent how far an application is.
 *
 * <p>To add a job type: a class that implements {@link hearth.jobs.spark.SparkJob}, and a line in
 * {@link hearth.jobs.spark.SparkJobs}.
 */
@NullMarked
package hearth.jobs.spark;

import org.jspecify.annotations.NullMarked;
