package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.sequence.SequenceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunTest {

  private static final String READ = "@r\nACGTACGTTGCA\n+\n@IIIIIIIIIII\n";

  @TempDir Path folder;
  private Path results;
  private JobRunHarness harness;

  @BeforeEach
  void makeResultDirectory() throws IOException {
    results = Files.createDirectory(folder.resolve("results"));
    harness = new JobRunHarness(results).splits(1000);
  }

  @Test
  void writesFilesAndManifest() throws Exception {
    Path reads = write("Größe 2.fq", READ.repeat(300));
    Path genome = write("genome.fa", ">chr1\nACGTACGTTGCANNNNACGT\n");
    Map<String, String> parameters = Map.of("k", "4", "top", "3", "model", "none");
    assertThat(harness.run("kmer-spectrum", parameters, reads, genome)).isZero();

    assertThat(harness.events()).isEmpty();
    assertThat(harness.text("top-kmers.tsv"))
        .isEqualTo("kmer\tcount\nACGT\t603\nCGTA\t602\nAACG\t301\n");
    ResultManifest manifest = harness.manifest();
    assertThat(manifest.kind()).isEqualTo("kmer-spectrum");
    assertThat(manifest.kindVersion()).isEqualTo(3);
    assertThat(manifest.jobId()).isEqualTo("job-1");
    assertThat(manifest.notes()).isEmpty();
    assertThat(manifest.summary().toString())
        .isEqualTo("{k=4, canonical=true, total=2710, distinct=7, unique=0, max=603}");
    assertThat(manifest.files())
        .extracting(ResultManifest.ResultFile::name)
        .containsExactly("histogram.tsv", "top-kmers.tsv");
    for (ResultManifest.ResultFile file : manifest.files()) {
      byte[] content = Files.readAllBytes(results.resolve(file.name()));
      assertThat(file.bytes()).isEqualTo(content.length);
      assertThat(file.sha256())
          .isEqualTo(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }
    assertThat(names())
        .containsExactly("histogram.tsv", "job.json", "manifest.json", "top-kmers.tsv");
  }

  @Test
  void saysWhenThereIsNoKmer() throws IOException {
    Path genome = write("genome.fa", ">chr1\nACGTACGTTGCANNNNACGT\n");
    assertThat(harness.run("kmer-spectrum", Map.of("k", "13"), genome)).isZero();
    assertThat(harness.text("histogram.tsv")).isEmpty();
    assertThat(harness.text("top-kmers.tsv")).isEqualTo("kmer\tcount\n");
    assertThat(harness.manifest().summary()).containsEntry("max", 0).containsEntry("total", 0);
    assertThat(harness.manifest().notes())
        .containsExactly(
            "There is no k-mer: every sequence is shorter than 13 bases between letters other than"
                + " A, C, G and T.");
  }

  @Test
  void badInputFailsBeforeSparkStarts() throws IOException {
    harness.with("spark.master", "no such master");
    Path missing = folder.resolve("gone.fa");
    assertThat(harness.run("kmer-spectrum", Map.of(), missing)).isEqualTo(1);
    assertThat(harness.failed().failure())
        .isEqualTo(
            new Failure(
                FailureCause.BAD_INPUT,
                "There is no file \"" + missing + "\".",
                "Choose the file again: it may have been moved or renamed.",
                missing.toString(),
                null));
    assertThat(names()).containsExactly("job.json");
  }

  @Test
  void badInputFoundInATaskReachesTheDriverWhole() throws IOException {
    Path reads = write("reads.fq", READ.repeat(5000) + "@r\nACGT\n+\nIII\n");
    assertThat(harness.run("kmer-spectrum", Map.of(), reads)).isEqualTo(1);
    assertThat(harness.failed().failure())
        .isEqualTo(
            new Failure(
                FailureCause.BAD_INPUT,
                "In \"reads.fq\", record 5,001 has 4 bases but 3 quality values.",
                "The file is damaged or was cut off: get it again from its source.",
                reads.toString(),
                "line 20,004"));
    assertThat(names()).containsExactly("job.json");
  }

  @Test
  void truncatedGzipFoundInATaskIsBadInput() throws IOException {
    byte[] whole = SequenceText.gzip(random().getBytes(StandardCharsets.US_ASCII));
    Path genome = folder.resolve("genome.fa.gz");
    Files.write(genome, Arrays.copyOf(whole, whole.length - 100));
    assertThat(harness.run("kmer-spectrum", Map.of("k", "3"), genome)).isEqualTo(1);
    Failure failure = harness.failed().failure();
    assertThat(failure.cause()).isEqualTo(FailureCause.BAD_INPUT);
    assertThat(failure.message())
        .isEqualTo("\"genome.fa.gz\" is cut off: its gzip data stop before their end.");
    assertThat(failure.place()).startsWith("after ").endsWith(" bytes of unpacked text");
    assertThat(names()).containsExactly("job.json");
  }

  @Test
  void wrongParametersAreABadRequest() throws IOException {
    Path genome = write("genome.fa", ">a\nACGT\n");
    for (String k : List.of("0", "65", "many")) {
      assertThat(harness.run("kmer-spectrum", Map.of("k", k), genome)).isEqualTo(1);
      assertThat(harness.failed().failure())
          .isEqualTo(
              Failure.of(
                  FailureCause.BAD_REQUEST,
                  "k must be a whole number from 1 to 64, not \"" + k + "\".",
                  "Correct the job and run it again."));
    }
    assertThat(harness.run("kmer-spectrum", Map.of())).isEqualTo(1);
    assertThat(harness.failed().failure().message())
        .isEqualTo("k-mer spectrum takes 1 to 10000 files, not 0.");
  }

  @Test
  void unreadableRequestsAreABadRequest() throws IOException {
    assertThat(harness.run("{\"schema\": 99}")).isEqualTo(1);
    assertThat(harness.failed().failure().cause()).isEqualTo(FailureCause.BAD_REQUEST);
    assertThat(harness.failed().failure().message()).contains("version 99");
  }

  @Test
  void aLaterAttemptClearsWhatAnEarlierOneLeft() throws IOException {
    Files.writeString(results.resolve("histogram.tsv.tmp"), "half");
    Path genome = write("genome.fa", ">a\nACGT\n");
    assertThat(harness.run("kmer-spectrum", Map.of("k", "2"), genome)).isZero();
    assertThat(names()).doesNotContain("histogram.tsv.tmp").contains("manifest.json");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String random() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(">a\n");
    for (int i = 0; i < 400_000; i++) {
      text.append("ACGT".charAt(random.nextInt(4)));
    }
    return text.append('\n').toString();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
