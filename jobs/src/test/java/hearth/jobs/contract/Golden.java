package hearth.jobs.contract;

import hearth.jobs.catalog.KmerSpectrumType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value of each type of the contract, and the files that hold it as JSON. The tests of both
 * sides read these files; a change of one is a change of the contract.
 */
final class Golden {

  static final Instant AT = Instant.parse("2026-11-21T14:35:01.250Z");

  private static final Instant MODIFIED = Instant.parse("2026-11-20T09:08:07.123456789Z");

  private Golden() {}

  static String text(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/golden").resolve(name))
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JobDescriptor kmerSpectrum() {
    return KmerSpectrumType.DESCRIPTOR;
  }

  /** A descriptor with every kind of parameter. */
  static JobDescriptor everyParameter() {
    return new JobDescriptor(
        JobDescriptor.SCHEMA,
        "every-parameter",
        3,
        "Every parameter",
        "Shows a form with every kind of field.",
        new InputSpec("Sequences", List.of("fasta", "fastq"), 1, 20),
        List.of(
            new Parameter.IntParameter("k", "k", "A length.", 1, 32, 21),
            new Parameter.DecimalParameter("share", "Share", "Of all.", 0, 1, 0.05),
            new Parameter.ChoiceParameter(
                "code",
                "Genetic code",
                "A number.",
                List.of(
                    new Parameter.Choice("1", "1 Standard"),
                    new Parameter.Choice("11", "11 Bacterial")),
                "11"),
            new Parameter.TextParameter("title", "Title", "Shown on the chart.", 80, "Reads"),
            new Parameter.FileParameter(
                "reference", "Reference", "May be left out.", List.of("fasta"), false),
            new Parameter.FlagParameter("canonical", "Canonical", "Both strands.", true)),
        "every-result",
        new Needs(512, 450),
        "hearth.jobs.spark.JobMain");
  }

  static JobRequest request() {
    return new JobRequest(
        JobRequest.SCHEMA,
        "20261121-143501-kmer-spectrum",
        "kmer-spectrum",
        1,
        ordered("k", "21", "canonical", "true", "top", "100", "reference", "/home/ada/ref.fa"),
        List.of(
            new JobInput("/data/Größe 2.fq.gz", "Größe 2.fq.gz", 123_456_789_012L),
            new JobInput(
                "/data/lambda.fa", "lambda.fa", 49_270, "/home/ada/data/lambda.fa", MODIFIED)),
        Map.of("reference", new JobInput("/data/ref.fa", "ref.fa", 12)),
        "this-computer",
        AT,
        ordered("hearth", "0.1.0", "spark", "4.2.0", "java", "25"));
  }

  static InputChecksums checksums() {
    return new InputChecksums(
        InputChecksums.SCHEMA,
        List.of(
            new InputChecksums.InputChecksum(
                "/home/ada/data/lambda.fa", "lambda.fa", 49_270, "ab".repeat(32)),
            new InputChecksums.InputChecksum("/data/gone.fa", "gone.fa", 7, null)));
  }

  static ResultManifest manifest() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("k", 21);
    summary.put("canonical", true);
    summary.put("total", 866_666_710);
    summary.put("label", "11 Bacterial");
    summary.put("mean", 10.5);
    return new ResultManifest(
        ResultManifest.SCHEMA,
        "20261121-143501-kmer-spectrum",
        "kmer-spectrum",
        1,
        List.of(
            new ResultManifest.ResultFile(
                "histogram.tsv",
                274,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")),
        summary,
        List.of("2 records have a length that is no multiple of three: a, b."),
        AT);
  }

  static AttemptPlan plan() {
    return new AttemptPlan(
        AttemptPlan.SCHEMA,
        "20261121-143501-kmer-spectrum",
        2,
        "hearth.jobs.spark.JobMain",
        "/opt/hearth/jobs/hearth-jobs.jar",
        "/opt/hearth/spark",
        "/opt/hearth/spark/jars/spark-core_2.13-4.2.0.jar:/opt/hearth/spark/jars/xz-1.10.jar",
        "/cache/spark-d8b4c7eb.jsa",
        "/results/20261121-143501-kmer-spectrum",
        "/work/20261121-143501-kmer-spectrum",
        "/work/secret",
        512,
        List.of("-XX:+UseSerialGC"),
        false,
        ordered("spark.master", "spark://127.0.0.1:7077", AttemptPlan.CORES, "2"));
  }

  /** One event of each kind, in an order that can happen. */
  static List<JobEvent> events() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("bytesRead", 49_270.0);
    metrics.put("peakHeapBytes", 1.5e9);
    return List.of(
        new JobEvent.Queued(AT),
        new JobEvent.Launching(AT, ContractJson.EVENTS, "20261121-143501-kmer-spectrum", 1, 4711),
        new JobEvent.Waiting(AT, "No executor has registered yet."),
        new JobEvent.Running(AT, "app-20261121143501-0000", "http://127.0.0.1:4040"),
        new JobEvent.Running(AT, "app-20261121143501-0000", null),
        new JobEvent.Progress(AT, "Counting k-mers", 1, 2, 3, 16, 2, 0.59375),
        new JobEvent.Progress(
            AT,
            "Counting k-mers",
            1,
            2,
            4,
            16,
            2,
            0.625,
            new InputRead(49_270, 1, 2.5e7),
            new WorkDone(7, 1_048_576, 2_097_152, 3.25)),
        new JobEvent.Executors(
            AT,
            List.of(
                new ExecutorUse("0", 8081, 2, 310, 1024), new ExecutorUse("1", null, 0, 0, 1024))),
        new JobEvent.LogLine(AT, "driver", "WARN something \"quoted\""),
        new JobEvent.Metrics(AT, metrics),
        new JobEvent.Finished(AT),
        new JobEvent.Failed(
            AT,
            new Failure(
                FailureCause.BAD_INPUT,
                "In \"a.fq\", record 3 has 100 bases but 98 quality values.",
                "The file is damaged or was cut off: get it again from its source.",
                "/data/a.fq",
                "line 12"),
            1),
        new JobEvent.Failed(
            AT,
            Failure.of(FailureCause.LOST_DRIVER, "The driver is gone.", "Run the job again."),
            null),
        new JobEvent.Failed(
            AT,
            Failure.of(FailureCause.EXECUTOR_HEAP, "It ran out of memory.", "Give it more.")
                .withEvidence(List.of("java.lang.OutOfMemoryError: Java heap space"))
                .withChanges(
                    List.of(
                        new Change.ExecutorMemory(2048),
                        new Change.DriverMemory(1024),
                        new Change.ExecutorCores(1),
                        new Change.Nothing())),
            52),
        new JobEvent.Cancelled(AT),
        new JobEvent.Cancelled(AT, new Canceller(Canceller.Means.WINDOW, "ada")),
        new JobEvent.Cancelled(AT, Canceller.PREDECESSOR));
  }

  private static Map<String, String> ordered(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
