package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobOrder;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One application runs several jobs, good and bad ones. */
class SessionTest {

  private static final Duration GENEROUS = Duration.ofMinutes(2);

  @TempDir Path folder;
  private final List<JobEvent> events = new CopyOnWriteArrayList<>();

  @Test
  void runsJobsOneAfterAnotherAlsoAfterOneThatFailed() throws Exception {
    Path orders = Files.createDirectory(folder.resolve("taken"));
    Path good = Files.writeString(folder.resolve("a.fa"), ">a\nACGTTGCAACGT\n");
    Path torn = Files.writeString(folder.resolve("b.fq"), "@b\nACGT\n+\nIII\n");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (JavaSparkContext spark = new JavaSparkContext(conf())) {
      Future<?> served =
          thread.submit(
              () -> {
                new Session(spark, orders, events::add).serve();
                return null;
              });

      order(orders, "job-1", good);
      await().atMost(GENEROUS).until(() -> ends() == 1);
      order(orders, "job-2", torn);
      await().atMost(GENEROUS).until(() -> ends() == 2);
      order(orders, "job-3", good);
      await().atMost(GENEROUS).until(() -> ends() == 3);
      assertThat(folder.resolve("job-2/manifest.json")).doesNotExist();
      order(orders, "job-2", good);
      await().atMost(GENEROUS).until(() -> ends() == 4);

      assertThat(spark.getLocalProperty("spark.jobGroup.id")).isNull();
      spark.stop();
      served.get();
    } finally {
      thread.shutdownNow();
    }
    assertThat(events)
        .filteredOn(JobEvent::isFinal)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Finished", "Failed", "Finished", "Finished");
    assertThat(events)
        .filteredOn(JobEvent.Failed.class::isInstance)
        .allSatisfy(
            failed ->
                assertThat(((JobEvent.Failed) failed).failure().cause())
                    .isEqualTo(FailureCause.BAD_INPUT));
    assertThat(folder.resolve("job-3/histogram.tsv"))
        .hasSameTextualContentAs(folder.resolve("job-1/histogram.tsv"))
        .isNotEmptyFile();
    assertThat(orders).isEmptyDirectory();
    for (String job : List.of("job-1", "job-2", "job-3")) { // Of job-2, the second attempt's.
      History.assertShows(folder.resolve(job).resolve(SessionEventLog.DIRECTORY), job);
    }
  }

  @Test
  void endsAfterAJobThatBrokeTheDriver() throws Exception {
    Path orders = Files.createDirectory(folder.resolve("taken"));
    Path good = Files.writeString(folder.resolve("a.fa"), ">a\nACGTTGCAACGT\n");
    order(orders, "job-1", good);
    order(orders, "job-2", good);
    try (JavaSparkContext spark = new JavaSparkContext(conf())) {
      Applications exhausted =
          (request, directory, watch, job) -> {
            throw new OutOfMemoryError("Java heap space");
          };

      assertThat(new Session(spark, orders, events::add, exhausted).serve())
          .isEqualTo(JobRun.BROKEN);

      assertThat(spark.sc().isStopped()).as("it did not end for that").isFalse();
    }
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            JobEvent.Failed.class,
            failed -> {
              assertThat(failed.failure().cause()).isEqualTo(FailureCause.DRIVER_HEAP);
              assertThat(failed.failure().message()).startsWith("The driver ran out of memory.");
            });
    assertThat(orders).as("the next job is left to another").isDirectoryContaining("glob:**job-2*");
  }

  private long ends() {
    return events.stream().filter(JobEvent::isFinal).count();
  }

  private SparkConf conf() {
    return JobConf.ofSession(
        new SparkConf(false)
            .setMaster("local[2]")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.extraListeners", "")
            .set("spark.local.dir", folder.toString()),
        "session-1");
  }

  private void order(Path orders, String id, Path input) throws IOException {
    Path results = Files.createDirectories(folder.resolve(id));
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            id,
            KmerSpectrumType.DESCRIPTOR.type(),
            KmerSpectrumType.DESCRIPTOR.version(),
            KmerSpectrumType.DESCRIPTOR.withDefaults(Map.of("k", "5")),
            List.of(new JobInput(input.toString(), input.getFileName().toString(), 0)),
            "test",
            Instant.now(),
            Map.of());
    Files.writeString(results.resolve("job.json"), ContractJson.pretty(request));
    JobOrder order = new JobOrder(id, 1, results.toString());
    Path written = Files.writeString(folder.resolve("part"), ContractJson.pretty(order));
    Files.move(written, orders.resolve(order.fileName()));
  }
}
