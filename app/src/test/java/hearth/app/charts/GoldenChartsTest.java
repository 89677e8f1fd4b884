package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.charts.ComparisonPlots.Kind;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.scaling.Amdahl;
import hearth.cluster.scaling.ScalingFigures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every chart in every theme looks as it did when somebody looked at it. {@code
 * -Dhearth.golden=renew} writes the pictures anew, to be looked at before they are committed.
 */
class GoldenChartsTest {

  private static final Path PICTURES = Path.of("src", "test", "resources", "golden", "charts");
  private static final Path FAILED = Path.of("target", "golden");

  /** A picture may miss this share of the other; letters with serifs make up to 0.5 %. */
  private static final double ALLOWED = 0.01;

  private static Map<String, Function<ChartTheme, JFreeChart>> charts() {
    Map<String, Function<ChartTheme, JFreeChart>> charts = new LinkedHashMap<>();
    KmerSpectrum reads = Spectra.reads(30, 1_000_000);
    KmerSpectrum fitted =
        new KmerSpectrum(21, true, reads.bins(), List.of(), Spectra.model(30, 1_000_000));
    charts.put("spectrum", theme -> SpectrumChart.create(reads, false, false, theme));
    charts.put("spectrum-model", theme -> SpectrumChart.create(fitted, false, false, theme));
    charts.put("spectrum-log", theme -> SpectrumChart.create(reads, true, true, theme));
    charts.put(
        "spectrum-genome", theme -> SpectrumChart.create(Spectra.genome(), true, true, theme));
    KmerSpectrum diploid = Spectra.diploid(25, 1_000_000);
    for (SpectrumMeasure measure : SpectrumMeasure.values()) {
      SpectrumLook look =
          new SpectrumLook(new SpectrumChart.Scale(false, false), measure, Set.of());
      charts.put(
          "spectrum-parts-" + measure.name().toLowerCase(Locale.ROOT),
          theme -> SpectrumChart.create(diploid, look, theme));
    }
    CodonTable codons = Tables.standard();
    CodonSet one = new CodonSet("one.fna", codons);
    CodonSet other = new CodonSet("other.fna", Tables.other());
    charts.put("codons-difference", theme -> CodonDifference.create(one, other, theme));
    charts.put("codons-map", theme -> CodonMap.of(List.of(one, other)).draw(theme));
    CodonDetails genes = Genes.of(2_000, null);
    charts.put("genes-nc", theme -> GenePlots.numbers(genes, GenePlots.drawn(genes)).draw(theme));
    charts.put("genes-cai", theme -> CaiPlot.of(genes).draw(theme));
    for (Measure measure : Measure.values()) {
      String name = measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
      charts.put("codons-" + name, theme -> CodonChart.create(codons, measure, theme));
    }
    plots().forEach((name, plot) -> charts.put(name, plot::draw));
    charts.put("memory", theme -> TimeChart.create(memory(), theme));
    return charts;
  }

  private static Map<String, ChartPlot> plots() {
    Map<String, ChartPlot> plots = new LinkedHashMap<>();
    plots.put("lengths", StatisticsPlots.lengths(Kinds.reads()));
    plots.put("lengths-assembly", StatisticsPlots.lengths(Kinds.assembly()));
    plots.put("bases", StatisticsPlots.bases(Kinds.assembly()));
    plots.put("gc", StatisticsPlots.gc(Kinds.reads()));
    plots.put("letters", StatisticsPlots.letters(Kinds.reads()));
    plots.put("qualities", StatisticsPlots.qualities(Kinds.reads()));
    plots.put("copies", StatisticsPlots.duplicates(Kinds.reads()));
    plots.put("distances", ComparisonPlots.map(Kinds.comparison(8), Kind.MASH));
    plots.put("cluster-cost", ClusteringPlots.cost(Kinds.clustering()));
    plots.put("cluster-sizes", ClusteringPlots.sizes(Kinds.clustering()));
    plots.put("cluster-middles", ClusteringPlots.middles(Kinds.clustering()));
    plots.put("partitions", ChecksPlots.partitions(Kinds.checks()));
    plots.put("scaling-time", ScalingPlots.time(scaling()));
    plots.put("scaling-speed-up", ScalingPlots.speedUp(scaling()));
    plots.put("scaling-efficiency", ScalingPlots.efficiency(scaling()));
    return plots;
  }

  /** Two runs each with one to four workers, a fifth of the job being serial. */
  private static ScalingFigures scaling() {
    List<Amdahl.Timing> timings =
        IntStream.rangeClosed(1, 4)
            .boxed()
            .flatMap(n -> Stream.of(0.3, -0.2).map(off -> new Amdahl.Timing(n, 4 + 16.0 / n + off)))
            .toList();
    List<ScalingFigures.Point> points =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                n -> {
                  double median = 4.05 + 16.0 / n;
                  double speedUp = 20.05 / median;
                  return new ScalingFigures.Point(
                      n, List.of(median - 0.25, median + 0.25), median, speedUp, speedUp / n);
                })
            .toList();
    return new ScalingFigures(points, Amdahl.fit(timings));
  }

  private static TimePlot memory() {
    List<TimeLine.Point> points =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new TimeLine.Point(
                        i * 5, i == 30 ? Double.NaN : (1 + Math.sin(i / 9.0)) * (1L << 29)))
            .toList();
    return new TimePlot(
        "memory",
        "Memory",
        "A summary",
        List.of(new TimeLine("all", "all", TimeLine.Look.MAIN, points)),
        TimePlot.Time.ELAPSED,
        0,
        300,
        TimePlot.Quantity.BYTES,
        bytes -> Math.round(bytes / (1 << 20)) + " MB",
        false);
  }

  static Stream<Arguments> inEveryTheme() {
    return charts().entrySet().stream()
        .flatMap(
            chart ->
                Stream.of(ChartTheme.values())
                    .map(
                        theme ->
                            Arguments.of(
                                chart.getKey() + "-" + theme.name().toLowerCase(Locale.ROOT),
                                chart.getValue().apply(theme))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inEveryTheme")
  void looksAsItDid(String name, JFreeChart chart) throws IOException {
    BufferedImage drawn = GoldenPicture.draw(chart);
    Path golden = PICTURES.resolve(name + ".png");
    if ("renew".equals(System.getProperty("hearth.golden"))) {
      Files.createDirectories(PICTURES);
      ImageIO.write(drawn, "png", golden.toFile());
    }
    assertThat(golden).exists();
    double difference = GoldenPicture.difference(drawn, ImageIO.read(golden.toFile()));
    if (difference > ALLOWED) {
      Files.createDirectories(FAILED);
      ImageIO.write(drawn, "png", FAILED.resolve(name + ".png").toFile());
    }
    assertThat(difference)
        .as("share of %s that differs from the golden picture; see target/golden", name)
        .isLessThanOrEqualTo(ALLOWED);
  }

  @Test
  void everyPictureIsOfAChart() throws IOException {
    try (Stream<Path> pictures = Files.list(PICTURES)) {
      assertThat(pictures.map(picture -> picture.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              inEveryTheme().map(chart -> chart.get()[0] + ".png").toList());
    }
  }

  @Test
  void aMissingPeakAnotherColourOrAnotherThemeIsSeen() {
    KmerSpectrum reads = Spectra.reads(30, 1_000_000);
    KmerSpectrum wider = Spectra.reads(60, 1_000_000);
    KmerSpectrum withoutPeak =
        Spectra.of(reads.bins().stream().filter(bin -> bin.multiplicity() < 20).toList());
    BufferedImage golden = picture(reads, ChartTheme.LIGHT);
    assertThat(GoldenPicture.difference(golden, picture(reads, ChartTheme.LIGHT))).isZero();
    assertThat(GoldenPicture.difference(golden, picture(withoutPeak, ChartTheme.LIGHT)))
        .isGreaterThan(ALLOWED);
    assertThat(GoldenPicture.difference(golden, picture(wider, ChartTheme.LIGHT)))
        .isGreaterThan(ALLOWED);
    assertThat(GoldenPicture.difference(golden, picture(reads, ChartTheme.DARK)))
        .isGreaterThan(ALLOWED);
    assertThat(GoldenPicture.difference(golden, red(golden))).isGreaterThan(ALLOWED);
  }

  private static BufferedImage picture(KmerSpectrum spectrum, ChartTheme theme) {
    return GoldenPicture.draw(SpectrumChart.create(spectrum, false, false, theme));
  }

  /** The same with red for the bars' blue. */
  private static BufferedImage red(BufferedImage picture) {
    BufferedImage copy =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    int bars = ChartTheme.LIGHT.primary().getRGB();
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        if (copy.getRGB(x, y) == bars) {
          copy.setRGB(x, y, Color.RED.getRGB());
        }
      }
    }
    return copy;
  }
}
