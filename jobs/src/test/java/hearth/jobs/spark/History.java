package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.history.FsHistoryProvider;
import org.apache.spark.status.AppStatusStore;
import org.apache.spark.status.api.v1.ApplicationInfo;
import org.apache.spark.status.api.v1.JobData;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** What Spark's history server makes of an event log. */
final class History {

  private static final Duration GENEROUS = Duration.ofMinutes(1);

  private History() {}

  /** The log is of one application of that name, which has ended well, and of its Spark job. */
  static void assertShows(Path eventLog, String application) {
    FsHistoryProvider server =
        new FsHistoryProvider(
            new SparkConf(false)
                .set("spark.history.fs.logDirectory", eventLog.toUri().toString())
                .set("spark.history.fs.cleaner.enabled", "false"));
    try {
      server.checkForLogs();
      ApplicationInfo listed =
          await()
              .atMost(GENEROUS)
              .until(() -> CollectionConverters.asJava(server.getListing()), list -> list.hasNext())
              .next();
      assertThat(listed.name()).isEqualTo(application);
      assertThat(listed.attempts().head().completed()).isTrue();
      AppStatusStore store = server.getAppUI(listed.id(), Option.empty()).get().ui().store();
      List<JobData> jobs = CollectionConverters.asJava(store.jobsList(null));
      assertThat(jobs).extracting(job -> job.status().name()).containsExactly("SUCCEEDED");
      assertThat(jobs.get(0).jobGroup().get()).isEqualTo(application);
      assertThat(CollectionConverters.asJava(store.executorList(true)))
          .extracting(executor -> executor.id())
          .containsExactly("driver");
      assertThat(store.environmentInfo().sparkProperties().isEmpty()).isFalse();
    } finally {
      server.stop();
    }
  }
}
