package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.ReferenceData;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.samples.LambdaSample;
import hearth.jobs.samples.Sample;
import hearth.jobs.samples.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceStatsJobTest {

  private static final long SPLIT_BYTES = 50_000;

  @TempDir Path folder;

  @Test
  void theSampleAgreesWithSeqkit() throws IOException {
    Sample sample =
        Samples.prepare("sequence-stats", Path.of("samples"), folder.resolve("cache"))
            .orElseThrow();
    JobRunHarness harness = run(Map.of(), sample.inputs().toArray(Path[]::new));

    List<Map<String, String>> ours = rows(harness.text("stats.tsv"));
    List<Map<String, String>> seqkit = rows(resource("seqkit-stats.tsv"));
    assertThat(ours).hasSize(seqkit.size() + 1);
    for (int i = 0; i < seqkit.size(); i++) {
      agrees(ours.get(i), seqkit.get(i));
    }
    assertThat(ours.get(3)).containsEntry("file", "total").containsEntry("records", "13005");
    ResultManifest manifest = harness.manifest();
    assertThat(manifest.kind()).isEqualTo("sequence-stats");
    assertThat(manifest.notes()).isEmpty();
    assertThat(manifest.summary())
        .containsEntry("files", 3)
        .containsEntry("records", 13005)
        .containsEntry("encoding", "Phred+33")
        .doesNotContainKey("read");
    assertThat(manifest.files())
        .extracting(ResultManifest.ResultFile::name)
        .containsExactly(
            "stats.tsv",
            "lengths.tsv",
            "gc.tsv",
            "duplicates.tsv",
            "positions.tsv",
            "qualities.tsv");
    assertThat(harness.text("positions.tsv").lines()).hasSize(151);
    assertThat(harness.text("qualities.tsv").lines()).hasSize(151);
    assertThat(harness.text("lengths.tsv")).contains("150\t150\t12934\t1940100\n");
  }

  private static void agrees(Map<String, String> ours, Map<String, String> seqkit) {
    assertThat(ours.get("file")).isEqualTo(seqkit.get("file"));
    assertThat(ours.get("format")).isEqualTo(seqkit.get("format"));
    assertThat(ours.get("records")).isEqualTo(seqkit.get("num_seqs"));
    assertThat(ours.get("bases")).isEqualTo(seqkit.get("sum_len"));
    same(ours, "min_length", seqkit, "min_len", 0, 1);
    same(ours, "mean_length", seqkit, "avg_len", 0.05, 1);
    same(ours, "max_length", seqkit, "max_len", 0, 1);
    same(ours, "median_length", seqkit, "Q2", 0, 1);
    if (number(seqkit, "min_len") < number(seqkit, "max_len")) {
      same(ours, "q1_length", seqkit, "Q1", 0, 1);
      same(ours, "q3_length", seqkit, "Q3", 0, 1);
    }
    same(ours, "n50", seqkit, "N50", 0, 1);
    same(ours, "gc", seqkit, "GC(%)", 0.005, 100);
    if ("FASTQ".equals(ours.get("format"))) {
      same(ours, "q20", seqkit, "Q20(%)", 0.005, 100);
      same(ours, "q30", seqkit, "Q30(%)", 0.005, 100);
    } else {
      assertThat(ours.get("q20")).isEmpty();
    }
  }

  private static void same(
      Map<String, String> ours,
      String ourName,
      Map<String, String> seqkit,
      String name,
      double rounding,
      double factor) {
    assertThat(number(ours, ourName) * factor)
        .as("%s of %s", ourName, ours.get("file"))
        .isCloseTo(number(seqkit, name), within(rounding + 1e-9));
  }

  @Test
  void aGenomeInOneRecordIsCountedOnce() throws IOException {
    Path packed = ReferenceData.file("data/ecoli_NC_000913.3.fna.gz");
    Path plain = folder.resolve("ecoli.fna");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, plain);
    }
    JobRunHarness harness = run(Map.of(), plain, packed, plain);

    for (Map<String, String> row : rows(harness.text("stats.tsv")).subList(0, 3)) {
      assertThat(row)
          .containsEntry("records", "1")
          .containsEntry("bases", "4641652")
          .containsEntry("mean_length", "4641652")
          .containsEntry("n50", "4641652")
          .containsEntry("l50", "1")
          .containsEntry("read", "1");
      // seqkit 2.3.0: 50.79 %.
      assertThat(number(row, "gc")).isCloseTo(0.5079, within(5e-5));
    }
    assertThat(harness.text("duplicates.tsv")).endsWith("3\t1\t3\n");
    assertThat(harness.manifest().summary()).containsEntry("mean-length", 4641652.0);
  }

  /** What convert makes of a file holds the same records, so it has the same figures. */
  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "parquet", "avro", "orc", "genbank"})
  void everyFormatHasTheFiguresOfItsFasta(String format) throws IOException {
    Path fasta = new LambdaSample(Path.of("samples")).codingSequences();
    JobRunHarness convert = new JobRunHarness(Files.createDirectory(folder.resolve("convert")));
    assertThat(convert.run("convert", Map.of("format", format, "compression", "none"), fasta))
        .as("%s", convert.events())
        .isZero();
    String name =
        convert.manifest().files().stream()
            .map(ResultManifest.ResultFile::name)
            .filter(file -> !file.endsWith(".tsv"))
            .findFirst()
            .orElseThrow();
    Path converted = folder.resolve("convert").resolve(name);
    for (String sample : List.of("whole", "look")) {
      List<Map<String, String>> rows =
          rows(run(Map.of("sample", sample), fasta, converted).text("stats.tsv"));
      assertThat(rows.get(1).get("format")).isNotEqualTo("FASTA");
      assertThat(figures(rows.get(1))).as(sample).isEqualTo(figures(rows.get(0)));
    }
  }

  private static Map<String, String> figures(Map<String, String> row) {
    Map<String, String> figures = new LinkedHashMap<>(row);
    figures.keySet().removeAll(List.of("file", "format"));
    return figures;
  }

  @Test
  void aFirstLookEstimatesWhatTheFileHolds() throws IOException {
    Path reads = folder.resolve("reads.fastq");
    Path packed = folder.resolve("packed.fastq.gz");
    long count = 250_000;
    String record = "%c\n%s\n+\n%s\n";
    try (var plain = Files.newBufferedWriter(reads, StandardCharsets.US_ASCII);
        var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      for (int i = 0; i < count; i++) {
        int length = 60 + i % 81;
        String text =
            String.format(record, '@', "ACGGT".repeat(28).substring(0, length), "I".repeat(length));
        plain.write(text);
        gzip.write(text.getBytes(StandardCharsets.US_ASCII));
      }
    }
    JobRunHarness harness = run(Map.of("sample", "look"), reads);

    Map<String, String> row = rows(harness.text("stats.tsv")).get(0);
    assertThat(number(row, "read")).isBetween(0.3, 0.9);
    assertThat(number(row, "records")).isCloseTo(count, within(0.01 * count));
    assertThat(number(row, "bases")).isCloseTo(100.0 * count, within(1.0 * count));
    assertThat(number(row, "median_length")).isCloseTo(100, within(1.0));
    assertThat(harness.manifest().summary()).containsKey("read").doesNotContainKey("duplicates");
    assertThat(folder.resolve("duplicates.tsv")).doesNotExist();
    assertThat(harness.manifest().notes().get(0)).contains("first look");

    JobRunHarness packedWhole = run(Map.of("sample", "look"), packed);
    assertThat(rows(packedWhole.text("stats.tsv")).get(0))
        .containsEntry("records", Long.toString(count))
        .containsEntry("read", "1");
  }

  @Test
  void aBadRecordIsNamedWithItsLine() throws IOException {
    Path bad = folder.resolve("bad.fastq");
    Files.writeString(bad, "@a\nACGT\n+\nIIII\n".repeat(5_000) + "@b\nACGT\n+\nIII\n");
    JobRunHarness harness = new JobRunHarness(folder).splits(SPLIT_BYTES);

    assertThat(harness.run("sequence-stats", Map.of(), bad)).isEqualTo(1);

    Failure failure = harness.failed().failure();
    assertThat(failure.toString()).contains("bad.fastq", "record 5,001", "4 bases", "3 quality");
    assertThat(folder.resolve("stats.tsv")).doesNotExist();
  }

  private JobRunHarness run(Map<String, String> parameters, Path... inputs) throws IOException {
    JobRunHarness harness = new JobRunHarness(folder).splits(SPLIT_BYTES);
    assertThat(harness.run("sequence-stats", parameters, inputs))
        .as("%s", harness.events())
        .isZero();
    return harness;
  }

  private static String resource(String name) throws IOException {
    InputStream in =
        Objects.requireNonNull(
            SequenceStatsJobTest.class.getResourceAsStream("/hearth/jobs/stats/" + name));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return String.join("\n", lines.lines().toList());
    }
  }

  /** Cells by the header's names. */
  private static List<Map<String, String>> rows(String table) {
    List<String> lines = table.lines().toList();
    String[] header = lines.get(0).split("\t", -1);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split("\t", -1);
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
              }
              return row;
            })
        .toList();
  }

  private static double number(Map<String, String> row, String name) {
    return Double.parseDouble(Objects.requireNonNull(row.get(name), name));
  }
}
