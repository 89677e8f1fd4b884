package hearth.jobs.spark;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobOrder;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;

/** Runs the jobs that are ordered of a session, one after another, until Spark stops. */
final class Session {

  private static final long POLL_MILLIS = 50;

  private final JavaSparkContext spark;
  private final Path orders;
  private final Consumer<JobEvent> events;
  private final Applications application;

  /**
   * @param orders the directory in which orders come, each a whole file
   * @param events takes every job's final event, besides what {@link JobRun} tells
   */
  Session(JavaSparkContext spark, Path orders, Consumer<JobEvent> events) {
    this(spark, orders, events, new SessionApplication(spark));
  }

  Session(
      JavaSparkContext spark, Path orders, Consumer<JobEvent> events, Applications application) {
    this.spark = spark;
    this.orders = orders;
    this.events = events;
    this.application = application;
  }

  /**
   * Returns once Spark has stopped, or after a job that broke the driver.
   *
   * @return the exit code: {@link JobRun#FAILED} or {@link JobRun#BROKEN}
   * @throws IOException when the directory of orders cannot be read
   */
  int serve() throws IOException, InterruptedException {
    while (!spark.sc().isStopped()) {
      Optional<JobOrder> next = next();
      if (next.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      } else if (run(next.get()) == JobRun.BROKEN) {
        return JobRun.BROKEN;
      }
    }
    return JobRun.FAILED;
  }

  private int run(JobOrder order) throws InterruptedException {
    Path results = Path.of(order.resultDir());
    List<String> arguments =
        List.of(
            results.resolve(ResultLayout.REQUEST).toString(),
            results.toString(),
            Integer.toString(order.attempt()));
    int code = new JobRun(events, application).run(arguments);
    if (code == JobRun.BROKEN) {
      return code;
    }
    if (code == 0) {
      events.accept(new JobEvent.Finished(Instant.now()));
    }
    // Spark drops the shuffled data of what nothing refers to any more, once that is collected.
    System.gc();
    HeapReturn.await(spark);
    return code;
  }

  private Optional<JobOrder> next() throws IOException {
    Optional<Path> first;
    try (Stream<Path> files = Files.list(orders)) {
      first = files.sorted().findFirst();
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    JobOrder order = ContractJson.order(Files.readString(first.get()));
    Files.delete(first.get());
    return Optional.of(order);
  }
}
