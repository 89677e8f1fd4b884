package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.samples.SampleReads;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The genome model as jobs write it: of counted reads, and of histograms of other tools. */
class GenomeModelJobTest {

  private static final String YEAST = "oracles/genomescope/yeast_het1_50x.k21.hist";

  @TempDir Path folder;

  @Test
  void aHistogramOfJellyfishGivesGenomeScopesFigures() throws IOException {
    JobRunHarness harness = run("histogram-model", Map.of(), ReferenceData.file(YEAST));

    Map<String, double[]> model = model(harness);
    assertThat(figure(model, "genome_length")).satisfies(within("Genome Haploid Length"));
    assertThat(figure(model, "unique_length")).satisfies(within("Genome Unique Length"));
    assertThat(figure(model, "heterozygosity") * 100).satisfies(within("Heterozygous (ab)"));
    assertThat(figure(model, "ploidy")).isEqualTo(2);
    ResultManifest manifest = harness.manifest();
    assertThat(manifest.kind()).isEqualTo("kmer-spectrum");
    assertThat(manifest.kindVersion()).isEqualTo(3);
    assertThat(manifest.notes()).isEmpty();
    assertThat(manifest.summary())
        .containsEntry("k", 21)
        .containsEntry("converged", true)
        .containsEntry("ploidy", 2)
        .containsKeys("genome-length", "heterozygosity", "kmer-coverage", "error-rate");
    assertThat(manifest.files())
        .extracting(ResultManifest.ResultFile::name)
        .containsExactly("histogram.tsv", "model.tsv", "model-curve.tsv");
    assertThat(harness.text("histogram.tsv").replace('\t', ' '))
        .isEqualTo(Files.readString(ReferenceData.file(YEAST)).replace('\t', ' '));
  }

  @Test
  void aPackedHistogramOfKmcIsReadToo() throws IOException {
    Path packed = folder.resolve("ecoli.hist.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(ReferenceData.file("oracles/kmer/ecoli.k21.kmc.hist"), out);
    }
    JobRunHarness harness = run("histogram-model", Map.of("ploidy", "1"), packed);

    assertThat(harness.manifest().summary()).containsEntry("converged", false);
    assertThat(harness.manifest().notes()).singleElement().asString().contains("assembled genome");
  }

  @Test
  void strandsCountedApartAreSaid() throws IOException {
    JobRunHarness harness =
        run("histogram-model", Map.of("canonical", "false"), ReferenceData.file(YEAST));

    assertThat(harness.manifest().summary()).containsEntry("converged", false);
    assertThat(harness.manifest().notes()).singleElement().asString().contains("two strands");
    assertThat(folder.resolve("model.tsv")).doesNotExist();
  }

  @Test
  void aRowThatIsNoneIsNamedWithItsLine() throws IOException {
    Path bad = folder.resolve("bad.histo");
    Files.writeString(bad, rows(200) + "201 5 9\n");
    JobRunHarness harness = new JobRunHarness(folder);

    assertThat(harness.run("histogram-model", Map.of(), bad)).isEqualTo(1);

    Failure failure = harness.failed().failure();
    assertThat(failure.toString())
        .contains("bad.histo", "line 201", "2 columns", "jellyfish histo");
    assertThat(folder.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void countedReadsAreModelled() throws IOException {
    Path reads = SampleReads.prepare(Path.of("samples"), folder.resolve("cache"));
    JobRunHarness harness = run("kmer-spectrum", Map.of(), reads);

    Map<String, double[]> model = model(harness);
    assertThat(figure(model, "ploidy")).isEqualTo(1);
    // Lambda has 48,502 bases and no repeats; the reads were made with 0.5 % errors.
    assertThat(figure(model, "genome_length")).isBetween(47_500.0, 49_500.0);
    assertThat(figure(model, "error_rate")).isBetween(0.0045, 0.0055);
    assertThat(figure(model, "kmer_coverage")).isBetween(29.0, 33.0);
    for (double[] interval : model.values()) {
      assertThat(interval[0]).isBetween(interval[1], interval[2]);
    }
    assertThat(harness.text("model-curve.tsv")).startsWith("multiplicity\tobserved\tmodel\t");
    assertThat(harness.manifest().summary()).containsEntry("converged", true);
  }

  @Test
  void aModelThatIsNotWantedIsLeftOut() throws IOException {
    Path genome = folder.resolve("genome.fa");
    Files.writeString(genome, ">chr1\nACGTACGTTGCANNNNACGT\n");
    JobRunHarness without = run("kmer-spectrum", Map.of("k", "4", "model", "none"), genome);
    assertThat(without.manifest().summary()).doesNotContainKey("converged");
    assertThat(without.manifest().notes()).isEmpty();

    JobRunHarness with = run("kmer-spectrum", Map.of("k", "4"), genome);
    assertThat(with.manifest().summary()).containsEntry("converged", false);
    assertThat(with.manifest().notes()).singleElement().asString().startsWith("There is no model");
  }

  /** Between the least and the largest of GenomeScope 2.0's own summary. */
  private static Consumer<Double> within(String property) throws IOException {
    try (BufferedReader lines = ReferenceData.read("oracles/genomescope/summary.txt")) {
      String row =
          lines.lines().filter(line -> line.startsWith(property)).findFirst().orElseThrow();
      String[] bounds = row.substring(property.length()).strip().split(" {2,}", -1);
      return value -> assertThat(value).as(row).isBetween(number(bounds[0]), number(bounds[1]));
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text.replaceAll("[,%]| bp", ""));
  }

  /** More rows than are looked at before the job starts. */
  private static String rows(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(multiplicity -> multiplicity + " 7\n")
        .collect(Collectors.joining());
  }

  private JobRunHarness run(String type, Map<String, String> parameters, Path input)
      throws IOException {
    JobRunHarness harness = new JobRunHarness(folder);
    assertThat(harness.run(type, parameters, input)).as("%s", harness.events()).isZero();
    return harness;
  }

  /** Value, low and high by name. */
  private static Map<String, double[]> model(JobRunHarness harness) throws IOException {
    Map<String, double[]> figures = new LinkedHashMap<>();
    for (String row : harness.text("model.tsv").lines().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      figures.put(
          cells[0],
          new double[] {
            Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
          });
    }
    return figures;
  }

  private static double figure(Map<String, double[]> model, String name) {
    return Objects.requireNonNull(model.get(name), name)[0];
  }
}
