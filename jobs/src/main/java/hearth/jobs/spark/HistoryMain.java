package hearth.jobs.spark;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.history.FsHistoryProvider;
import org.apache.spark.deploy.history.HistoryServer;
import org.apache.spark.deploy.history.HistoryServer$;

/**
 * The main class of Spark's history server. Spark's own main never ends and tells its port in its
 * log alone; this one prints a line {@code hearth-history-port: PORT} once the server answers, and
 * ends when the Hearth that started it is gone or nobody has asked for a page for a while.
 *
 * <p>Arguments: the process id of that Hearth, and after how many seconds without a request it
 * ends. The rest comes from {@code spark.history.*} system properties.
 */
public final class HistoryMain {

  /** Begins the line with the port. */
  static final String PORT = "hearth-history-port: ";

  private static final int ANY_FREE_PORT = 0;
  private static final long CHECK_SECONDS = 5;

  private HistoryMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    ScheduledExecutorService timer = AgentWatch.daemonTimer("hearth-history-watch");
    AgentWatch.start(Long.parseLong(arguments[0]), timer, HistoryMain::end);
    HistoryUse.note();
    endWhenIdle(timer, Duration.ofSeconds(Long.parseLong(arguments[1])));

    SparkConf conf = new SparkConf().set("spark.ui.filters", HistoryUse.class.getName());
    FsHistoryProvider provider = new FsHistoryProvider(conf);
    HistoryServer server =
        new HistoryServer(
            conf, provider, HistoryServer$.MODULE$.createSecurityManager(conf), ANY_FREE_PORT);
    server.bind();
    provider.start();
    System.out.println(PORT + server.boundPort());
    new CountDownLatch(1).await(); // Its threads are daemons.
  }

  private static void endWhenIdle(ScheduledExecutorService timer, Duration patience) {
    var unused =
        timer.scheduleWithFixedDelay(
            () -> {
              if (HistoryUse.idle().compareTo(patience) > 0) {
                end();
              }
            },
            CHECK_SECONDS,
            CHECK_SECONDS,
            TimeUnit.SECONDS);
  }

  /** It only reads: there is nothing to be done before. */
  private static void end() {
    Runtime.getRuntime().halt(0);
  }
}
