package hearth.jobs.spark;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobOrder;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.sequence.InputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every built-in job that {@linkplain #suits suits} once on made-up sequences, so that the
 * first real one finds classes loaded and code compiled in the driver and on every executor. Nobody
 * waits for it: it leaves off once there is an order. Its results are thrown away, and whether it
 * succeeds is of no account.
 */
final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  /** As much as a task is given at least, so that it gets the file once and no more. */
  private static final int TEXT_BYTES = 1 << 20;

  private static final int LETTERS_OF_A_LINE = 60;
  private static final int LINES_OF_A_RECORD = 50;
  private static final Duration EXECUTORS_WITHIN = Duration.ofSeconds(10);
  private static final long POLL_MILLIS = 50;
  private static final long SEED = 1;

  private final JavaSparkContext spark;
  private final Path input;
  private final Path incoming;
  private final Path results;

  /**
   * @param input the file of sequences to write. A relative path leads to it on executors too:
   *     Spark puts what it hands out to them into the directory that each runs in
   * @param incoming the directory in which orders come
   * @param results a directory for results, which goes away with the session
   */
  WarmUp(JavaSparkContext spark, Path input, Path incoming, Path results) {
    this.spark = spark;
    this.input = input;
    this.incoming = incoming;
    this.results = results;
  }

  /**
   * Returns whether all these jobs ran, so that the driver has loaded what they need.
   *
   * @throws BrokenException when the driver is not to be trusted any more
   */
  boolean run() throws InterruptedException, BrokenException {
    try {
      awaitExecutors();
      Files.writeString(input, sequences(), StandardCharsets.US_ASCII);
      spark.addFile(input.toAbsolutePath().toString());
      for (JobDescriptor type : BuiltInJobs.all()) {
        if (isOrdered()) {
          LOG.info("There is an order: no more warming up");
          return false;
        }
        if (suits(type)) {
          run(type);
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.info("The first job will be slower: {}", e.toString());
      return false;
    }
  }

  /** Whether a job takes FASTA and asks for nothing that it has no default for. */
  static boolean suits(JobDescriptor type) {
    return type.inputs().formats().contains(InputFormat.FASTA.id())
        && type.check(Map.of()).isEmpty();
  }

  /** Those that come later are not warmed up. */
  private void awaitExecutors() throws InterruptedException, IOException {
    long deadline = System.nanoTime() + EXECUTORS_WITHIN.toNanos();
    while (spark.defaultParallelism() < JobConf.cores(spark)
        && System.nanoTime() - deadline < 0
        && !isOrdered()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private boolean isOrdered() throws IOException {
    try (Stream<Path> files = Files.list(incoming)) {
      return files.anyMatch(file -> JobOrder.isFileName(String.valueOf(file.getFileName())));
    }
  }

  private void run(JobDescriptor type) throws IOException, BrokenException {
    Path directory = Files.createDirectories(results.resolve(type.type()));
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            "warm-up-" + type.type(),
            type.type(),
            type.version(),
            type.withDefaults(Map.of()),
            // A task for every core, however many there are.
            Collections.nCopies(
                Math.max(JobConf.cores(spark), type.inputs().min()),
                new JobInput(
                    input.toString(), String.valueOf(input.getFileName()), Files.size(input))),
            "",
            Instant.now(),
            Map.of());
    Path file = directory.resolve(ResultLayout.REQUEST);
    Files.writeString(file, ContractJson.pretty(request));
    int code =
        new JobRun(event -> {}, new SessionApplication(spark))
            .run(List.of(file.toString(), directory.toString(), "1"));
    if (code == JobRun.BROKEN) {
      throw new BrokenException();
    }
  }

  private static String sequences() {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(TEXT_BYTES);
    for (int line = 0; text.length() < TEXT_BYTES; line++) {
      if (line % LINES_OF_A_RECORD == 0) {
        text.append(">warm-up-").append(line).append('\n');
      }
      for (int i = 0; i < LETTERS_OF_A_LINE; i++) {
        text.append("ACGT".charAt(random.nextInt(4)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** A job broke the driver. */
  static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;
  }
}
