package hearth.app.cli;

import static hearth.app.cli.InstalledHearth.PATIENCE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.app.SharedCache;
import hearth.jobs.samples.LambdaSample;
import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed program with real Spark processes, called as a person calls it. */
class InstalledHearthIT {
  private static final int LAMBDA_BASES = 48_502;
  private static final int READ_BASES = 150;
  private static final int K = 21;

  @TempDir private Path temp;

  private Path folder;
  private InstalledHearth hearth;

  @BeforeEach
  void install() throws IOException {
    folder = Files.createDirectory(temp.resolve("Prøver og fåglar λ"));
    hearth = new InstalledHearth(folder, SharedCache.in(temp.resolve("Hearth's home é")));
  }

  @AfterEach
  void leaveNothing() throws Exception {
    hearth.run("cluster", "stop");
    assertThat(hearth.processes()).isEmpty();
  }

  @Test
  void theDemoLeavesChartsAndFiguresAndNoProcess() throws Exception {
    InstalledHearth.Ended demo = hearth.run("demo", "--json", "--out", "mes résultats");

    assertThat(demo.code()).as(demo.err()).isZero();
    JsonNode jobs = demo.json().get("jobs");
    assertThat(jobs.findValuesAsText("type")).containsExactly("kmer-spectrum", "codon-usage");
    assertThat(jobs.findValuesAsText("state")).containsOnly("finished");
    Path out = folder.resolve("mes résultats");
    for (JsonNode job : jobs) {
      assertThat(out.resolve(job.get("id").asText()).resolve("manifest.json")).isRegularFile();
    }
    assertThat(demo.json().get("charts")).hasSize(2);
    for (JsonNode chart : demo.json().get("charts")) {
      assertDrawn(Path.of(chart.asText()));
    }
    assertThat(hearth.processes()).isEmpty();
  }

  @Test
  void aRunningClusterIsUsedAndLeft() throws Exception {
    InstalledHearth.Ended started = hearth.run("cluster", "start", "--workers", "1", "--json");
    assertThat(started.code()).as(started.err()).isZero();
    assertThat(started.json().get("workers")).hasSize(1);
    String master = started.json().at("/master/pid").asText();
    Path genome = Files.copy(lambda().genome(), folder.resolve("fagen λ 1.fa"));

    InstalledHearth.Ended run =
        hearth.run(
            "run",
            "kmer-spectrum",
            "--set",
            "k=" + K,
            "--json",
            "--out",
            "ut",
            genome.getFileName().toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().at("/summary/total").asLong()).isEqualTo(LAMBDA_BASES - K + 1);
    assertThat(Path.of(run.json().get("results").asText()))
        .isEqualTo(folder.resolve("ut").resolve(run.json().get("id").asText()))
        .isDirectory();
    requireQueued(genome);
    JsonNode status = hearth.run("cluster", "status", "--json").json();
    assertThat(status.get("phase").asText()).isEqualTo("running");
    assertThat(status.at("/master/pid").asText()).isEqualTo(master);

    for (BadInput bad : badInputs()) {
      InstalledHearth.Ended failed = hearth.run(bad.command());
      assertThat(failed.code()).as(bad.sentence() + ": " + failed.err()).isEqualTo(bad.code());
      assertThat(failed.err()).containsIgnoringWhitespaces(bad.file(), bad.sentence());
      assertThat(failed.err()).doesNotContain("Exception", "\tat ");
    }

    assertThat(hearth.run("cluster", "stop").code()).isZero();
    assertThat(hearth.processes()).isEmpty();
    assertThat(hearth.run("cluster", "status", "--json").json().get("phase").asText())
        .isEqualTo("stopped");
  }

  /** Two jobs that outlive the command that submits them, the second behind the first. */
  private void requireQueued(Path genome) throws Exception {
    Path again = Files.copy(genome, folder.resolve("fagen λ 2.fa"));
    InstalledHearth.Ended submitted =
        hearth.run(
            "submit",
            "kmer-spectrum",
            "--param=k=" + K,
            "--each",
            genome.getFileName().toString(),
            again.getFileName().toString());
    assertThat(submitted.code()).as(submitted.err()).isZero();
    List<String> ids = submitted.out().lines().toList();
    assertThat(ids).hasSize(2);
    assertThat(submitted.err()).contains("hearth jobs wait");

    InstalledHearth.Ended waited = hearth.run("jobs", "wait", "--timeout", "300", "--json");
    assertThat(waited.code()).as(waited.err() + waited.out()).isZero();

    JsonNode listed = hearth.run("jobs", "--json", "--limit", "2").json().get("jobs");
    assertThat(listed.findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(listed.findValuesAsText("state")).containsOnly("finished");
    String last = ids.get(1);
    JsonNode shown = hearth.run("jobs", "show", "--json", last.substring(last.length() - 4)).json();
    assertThat(shown.at("/job/inputs/0/name").asText()).isEqualTo("fagen λ 2.fa");
    assertThat(shown.at("/summary/total").asLong()).isEqualTo(LAMBDA_BASES - K + 1);
    assertThat(hearth.run("jobs", "log", last).out()).isNotBlank();
  }

  @Test
  void ctrlCEndsTheJobAndTheClusterThatWasStartedForIt() throws Exception {
    Path reads = folder.resolve("reads.fastq");
    new ReadSimulator(
            Genome.read(lambda().genome()), ReadSimulation.haploid(READ_BASES, 400, 0.005, 7))
        .write(reads);
    List<String> command = new ArrayList<>(List.of("run", "kmer-spectrum"));
    command.addAll(Collections.nCopies(60, reads.toString()));

    try (InstalledHearth.Running run = hearth.start(command.toArray(String[]::new))) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> !run.runs() || run.told().contains("Reading") && hearth.processes().size() > 5);
      assertThat(run.runs()).as(run.told()).isTrue();

      run.pressCtrlC();

      InstalledHearth.Ended ended = run.end();
      assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANCELLED);
      assertThat(ended.err()).doesNotContain("Exception", "\tat ");
      assertThat(hearth.processes()).isEmpty();
    }
  }

  /** What is wrong with a file, and what must be said of it. */
  private record BadInput(int code, String file, String sentence, String... command) {}

  private List<BadInput> badInputs() throws IOException {
    String lambda = lambda().genome().toString();
    return List.of(
        file("empty.fa", new byte[0], "is empty"),
        file("picture.fa", binary(), "is a binary file"),
        file("cut.fa.gz", Arrays.copyOf(gzip(Files.readAllBytes(lambda().genome())), 9000), "cut"),
        file("short.fastq", "@r1\nACGTACGT\n+\nIIII\n".getBytes(US_ASCII), "quality"),
        file("protein.fa", ">p\nMKVLEFPQIWDEHRMKVLEFPQIWDEHR\n".getBytes(US_ASCII), "protein"),
        new BadInput(3, "gone.fa", "There is no file", "run", "kmer-spectrum", "gone.fa"),
        new BadInput(2, "", "k", "run", "kmer-spectrum", "--set", "k=0", lambda),
        new BadInput(2, "", "k", "run", "kmer-spectrum", "--set", "k=65", lambda));
  }

  private BadInput file(String name, byte[] content, String sentence) throws IOException {
    Files.write(folder.resolve(name), content);
    return new BadInput(ExitCode.BAD_INPUT, name, sentence, "run", "kmer-spectrum", name);
  }

  private static byte[] binary() {
    byte[] bytes = new byte[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** A picture of many colours: a chart, and no empty page. */
  private static void assertDrawn(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    assertThat(Arrays.stream(pixels).distinct().count()).as(file.toString()).isGreaterThan(20);
  }

  private static LambdaSample lambda() {
    return new LambdaSample(Path.of(System.getProperty("hearth.install"), "samples"));
  }
}
