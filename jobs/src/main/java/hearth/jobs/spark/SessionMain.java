package hearth.jobs.spark;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The driver's main class for a session: an application that stays and runs the built-in jobs one
 * after another, so that they find Spark started and their code compiled.
 *
 * <p>Arguments: the session's name, and the directory in which orders come. Every job ends with its
 * final event on standard output. Exits with 1 when Spark has stopped, and with another code after
 * a job that broke the driver: the backend makes a new session then.
 */
public final class SessionMain {

  private static final Logger LOG = LoggerFactory.getLogger(SessionMain.class);

  private SessionMain() {}

  public static void main(String[] arguments) throws Exception {
    AgentWatch.startIfNamed(AgentWatch.daemonTimer("hearth-agent-watch"));
    EventPrinter events = new EventPrinter(System.out);
    SparkConf conf = JobConf.ofSession(new SparkConf(), arguments[0]);
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      if (new Session(spark, Path.of(arguments[1]), events).serve() == JobRun.BROKEN) {
        LOG.error("The driver is not to be trusted any more: the session ends");
        // At once: nobody knows what still works of all that ends an application in order.
        Runtime.getRuntime().halt(JobRun.BROKEN);
      }
    } catch (RuntimeException e) {
      LOG.error("The session has ended", e);
    }
    System.exit(JobRun.FAILED);
  }
}
