package hearth.jobs.spark;

import java.util.List;
import org.apache.spark.SparkConf;

/**
 * The driver's main class for all built-in jobs.
 *
 * <p>Arguments: the path of {@code job.json}, the job's result directory, the attempt's number.
 * Exits with 0 once {@code manifest.json} is written, else with 1 after a {@code failed} event on
 * standard output.
 */
public final class JobMain {

  private JobMain() {}

  public static void main(String[] arguments) {
    EventPrinter events = new EventPrinter(System.out);
    int exitCode = new JobRun(events, new SparkConf()).run(List.of(arguments));
    System.exit(exitCode);
  }
}
