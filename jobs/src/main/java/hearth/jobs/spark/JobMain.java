package hearth.jobs.spark;

import java.util.List;
import org.apache.spark.SparkConf;

/**
 * The driver's main class for a built-in job with an application of its own.
 *
 * <p>Arguments: the path of {@code job.json}, the job's result directory, the attempt's number.
 * Exits with 0 once {@code manifest.json} is written, else with another code after a {@code failed}
 * event on standard output.
 */
public final class JobMain {

  private JobMain() {}

  public static void main(String[] arguments) {
    // Spark makes its listeners only once a master has answered, and the agent may be gone by then.
    AgentWatch.startIfNamed(AgentWatch.daemonTimer("hearth-agent-watch"));
    EventPrinter events = new EventPrinter(System.out);
    int exitCode = new JobRun(events, new OwnApplication(new SparkConf())).run(List.of(arguments));
    System.exit(exitCode);
  }
}
