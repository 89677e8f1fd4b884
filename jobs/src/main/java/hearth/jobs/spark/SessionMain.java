package hearth.jobs.spark;

import hearth.jobs.contract.AttemptPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The driver's main class for a session: an application that stays and runs the built-in jobs one
 * after another, so that they find Spark started and their code compiled. It warms up first.
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
      if (!serve(spark, Path.of(arguments[1]), events)) {
        LOG.error("The driver is not to be trusted any more: the session ends");
        // At once: nobody knows what still works of all that ends an application in order.
        Runtime.getRuntime().halt(JobRun.BROKEN);
      }
    } catch (RuntimeException e) {
      LOG.error("The session has ended", e);
    }
    System.exit(JobRun.FAILED);
  }

  /** Returns once Spark has stopped; false after a job that broke the driver. */
  private static boolean serve(JavaSparkContext spark, Path orders, EventPrinter events)
      throws IOException, InterruptedException {
    Path incoming = orders.resolveSibling("");
    try {
      Path results = orders.resolveSibling("warm-up");
      if (new WarmUp(spark, Path.of("warm-up.fasta"), incoming, results).run()) {
        String archive = spark.getConf().get(AttemptPlan.NEW_ARCHIVE, "");
        if (!archive.isEmpty()) {
          ClassArchive.write(Path.of(archive));
        }
      }
    } catch (WarmUp.BrokenException e) {
      return false;
    }
    Files.createFile(orders.resolveSibling(AttemptPlan.READY_FILE));
    return new Session(spark, orders, events).serve() != JobRun.BROKEN;
  }
}
