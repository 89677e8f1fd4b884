package hearth.jobs.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.EventLoggingListener;
import org.apache.spark.scheduler.ReplayListenerBus;
import org.apache.spark.scheduler.SparkListenerEvent;
import scala.Option;

/** An event log as Spark itself writes it, in the layout that its settings ask for. */
final class JobEventLog implements AutoCloseable {

  private final EventLoggingListener listener;

  /** Hands events to the listener, method by method. */
  private final ReplayListenerBus bus = new ReplayListenerBus();

  /**
   * @param directory where logs are, made if it is not there
   * @param applicationId names the log
   */
  JobEventLog(Path directory, String applicationId, SparkConf conf, Configuration hadoop)
      throws IOException {
    Files.createDirectories(directory);
    listener =
        new EventLoggingListener(applicationId, Option.empty(), directory.toUri(), conf, hadoop);
    listener.start();
    bus.addListener(listener);
  }

  void write(SparkListenerEvent event) {
    bus.postToAll(event);
  }

  @Override
  public void close() {
    listener.stop();
  }
}
