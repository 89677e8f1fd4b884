package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.GenomeModel.Point;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumChartTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1_000_000})
  void everyBinIsInTheDataset(int count) {
    KmerSpectrum spectrum = Spectra.dense(count);
    JFreeChart chart = SpectrumChart.create(spectrum, false, false, ChartTheme.LIGHT);
    IntervalXYDataset data = (IntervalXYDataset) chart.getXYPlot().getDataset();

    List<Bin> read = new ArrayList<>();
    for (int item = 0; item < data.getItemCount(0); item++) {
      read.add(new Bin(data.getX(0, item).longValue(), data.getY(0, item).longValue()));
    }
    assertThat(read).isEqualTo(spectrum.bins());
    assertThat(data.getStartXValue(0, count - 1)).isEqualTo(count - 0.5);
    assertThat(data.getEndXValue(0, count - 1)).isEqualTo(count + 0.5);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void aMillionBinsAreDrawnWithTheirOutline(boolean logX, boolean logY) {
    JFreeChart chart = SpectrumChart.create(Spectra.dense(1_000_000), logX, logY, ChartTheme.LIGHT);
    chart.getXYPlot().getDomainAxis().setRange(0.5, 1_000_000.5);

    List<XYItemEntity> bars = draw(chart);

    assertThat(bars).hasSizeBetween(100, 800);
    assertThat(bars.get(0).getItem()).as("the tallest of its column").isZero();
    assertThat(bars.get(0).getToolTipText()).isEqualTo("1,000,001 k-mers occur once");
  }

  @Test
  void theFirstViewOfReadsShowsTheCoveragePeak() {
    XYPlot plot = create(Spectra.reads(30, 1_000_000)).getXYPlot();

    assertThat(plot.getDomainAxis().getUpperBound()).isBetween(60.0, 120.0);
    assertThat(plot.getRangeAxis().getUpperBound()).isBetween(73_000.0, 100_000.0);
    assertThat(SpectrumChart.firstScale(Spectra.reads(30, 1_000_000)))
        .isEqualTo(new SpectrumChart.Scale(false, false));
  }

  @Test
  void whatIsCutIsSaid() {
    assertThat(notes(create(Spectra.reads(30, 1_000_000))))
        .contains("The coverage peak is at 30.")
        .contains("The x axis ends at 90: 117 k-mers occur more often")
        .contains("bars are taller than the y axis: 4,000,000 k-mers occur once.");
  }

  @Test
  void logarithmicAxesCutNothing() {
    JFreeChart chart = SpectrumChart.create(Spectra.genome(), true, true, ChartTheme.DARK);

    assertThat(notes(chart)).isEqualTo("4,536,913 distinct k-mers.");
    assertThat(chart.getXYPlot().getDomainAxis()).isInstanceOf(LogAxis.class);
    assertThat(chart.getXYPlot().getDomainAxis().getUpperBound()).isGreaterThan(90_000);
    assertThat(draw(chart)).hasSize(6);
  }

  @Test
  void anAssembledGenomeIsFirstShownOnLogarithmicAxes() {
    assertThat(SpectrumChart.firstScale(Spectra.genome()))
        .isEqualTo(new SpectrumChart.Scale(true, true));
  }

  @ParameterizedTest
  @EnumSource(ChartTheme.class)
  void theModelIsALineInTheThemesColourOverTheBars(ChartTheme theme) {
    KmerSpectrum reads = Spectra.reads(30, 1_000_000);
    GenomeModel model = Spectra.model(30, 1_000_000);
    KmerSpectrum modelled = new KmerSpectrum(21, true, reads.bins(), List.of(), model);
    JFreeChart chart = SpectrumChart.create(modelled, false, true, theme);

    XYDataset lines = chart.getXYPlot().getDataset(ModelCurve.DATASET);
    assertThat(lines.getItemCount(0)).isEqualTo(90);
    assertThat(lines.getXValue(0, 29)).isEqualTo(30);
    assertThat(lines.getYValue(0, 29)).isEqualTo(model.curve().get(29).distinct());
    assertThat(lines.getItemCount(1)).as("no line below half a k-mer").isBetween(50, 70);
    assertThat(names(chart))
        .as("no curve for parts that are not there")
        .containsExactly("counted", "genome model", "once in the genome", "repeats");
    JFreeChart bare = SpectrumChart.create(reads, false, true, theme);
    assertThat(pixels(chart, theme.text()) - pixels(bare, theme.text())).isGreaterThan(300);
  }

  @ParameterizedTest
  @EnumSource(SpectrumMeasure.class)
  void barsAndCurvesAreThoseOfTheFilesInEveryMeasure(SpectrumMeasure measure) {
    KmerSpectrum spectrum = Spectra.diploid(25, 1_000_000);
    List<Point> curve = model(spectrum).curve();
    XYPlot plot = draw(spectrum, measure, Set.of()).getXYPlot();
    XYDataset bars = plot.getDataset();
    XYDataset lines = plot.getDataset(ModelCurve.DATASET);

    assertThat(names(draw(spectrum, measure, Set.of())))
        .containsExactly(
            "counted", "genome model", "read errors", "heterozygous", "homozygous", "repeats");
    long sum = 0;
    double part = 0;
    int item = 0;
    for (int i = 0; i < spectrum.bins().size(); i++) {
      Bin bin = spectrum.bins().get(i);
      sum += bin.distinct();
      part += curve.get(i).homozygous();
      assertThat(bars.getY(0, i).longValue())
          .isEqualTo(
              switch (measure) {
                case DISTINCT -> bin.distinct();
                case OCCURRENCES -> bin.multiplicity() * bin.distinct();
                case CUMULATIVE -> sum;
              });
      boolean isDrawn =
          measure == SpectrumMeasure.CUMULATIVE ? part >= 0.5 : curve.get(i).homozygous() >= 0.5;
      if (isDrawn) {
        assertThat(lines.getYValue(3, item++))
            .isCloseTo(
                switch (measure) {
                  case DISTINCT -> curve.get(i).homozygous();
                  case OCCURRENCES -> bin.multiplicity() * curve.get(i).homozygous();
                  case CUMULATIVE -> part;
                },
                within(1e-6));
      }
    }
    assertThat(item).isEqualTo(lines.getItemCount(3)).isGreaterThan(50);
  }

  @Test
  void thePartsSumToTheCurve() {
    for (Point point : model(Spectra.diploid(25, 1_000_000)).curve()) {
      assertThat(
              ModelPart.HETEROZYGOUS.of(point)
                  + ModelPart.HOMOZYGOUS.of(point)
                  + ModelPart.REPEATS.of(point))
          .isCloseTo(ModelPart.MODEL.of(point), within(1e-9 * (1 + point.distinct())));
    }
  }

  @Test
  void aHiddenCurveIsNeitherDrawnNorInTheLegend() {
    JFreeChart chart =
        draw(
            Spectra.diploid(25, 1_000_000),
            SpectrumMeasure.DISTINCT,
            Set.of(ModelPart.ERRORS, ModelPart.REPEATS));

    assertThat(names(chart))
        .containsExactly("counted", "genome model", "heterozygous", "homozygous");
    assertThat(chart.getXYPlot().getDataset(ModelCurve.DATASET).getSeriesCount()).isEqualTo(3);
  }

  @Test
  void valleyAndPeaksAreLabelledWithTheFilesFigures() {
    assertThat(marks(create(Spectra.diploid(25, 1_000_000))))
        .containsExactly(
            "there twice 100.0×", "homozygous 50.0×", "heterozygous 25.0×", "errors end about 10×");
    assertThat(marks(create(Spectra.reads(30, 1_000_000))))
        .hasSize(2)
        .first()
        .isEqualTo("coverage peak 30×");
  }

  @Test
  void labelsAreOneBelowTheOther() {
    List<Double> tops =
        markers(create(Spectra.diploid(25, 1_000_000))).stream()
            .map(marker -> marker.getLabelOffset().getTop())
            .toList();

    assertThat(tops).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
  }

  @Test
  void whatIsOddIsSaidOnTheChart() {
    List<Bin> bins = new ArrayList<>(Spectra.reads(30, 1_000_000).bins());
    bins.removeIf(bin -> bin.multiplicity() == 1 || bin.multiplicity() > 55);
    bins.add(new Bin(56, 90_000));
    KmerSpectrum odd = new KmerSpectrum(21, false, bins, List.of(), null, false);
    JFreeChart chart = create(odd);

    assertThat(notes(chart))
        .contains("The two strands were counted apart")
        .contains("fewer than 2 times are missing (KMC: -ci)")
        .contains("The last bar holds all that occurs 56 times or more often");
    assertThat(marks(chart)).contains("counted from 2×", "counted up to 56×");
    assertThat(SpectrumDoubts.of(odd).sentences()).hasSize(3);
    assertThat(SpectrumDoubts.of(Spectra.reads(30, 1_000_000)).sentences()).isEmpty();
    assertThat(notes(create(Spectra.reads(12, 1_000_000)))).contains("Low coverage");
  }

  private static JFreeChart draw(
      KmerSpectrum spectrum, SpectrumMeasure measure, Set<ModelPart> hidden) {
    SpectrumLook look = new SpectrumLook(new SpectrumChart.Scale(false, false), measure, hidden);
    return SpectrumChart.create(spectrum, look, ChartTheme.LIGHT);
  }

  private static GenomeModel model(KmerSpectrum spectrum) {
    return Objects.requireNonNull(spectrum.model());
  }

  private static List<String> names(JFreeChart chart) {
    LegendItemCollection items = chart.getXYPlot().getLegendItems();
    return IntStream.range(0, items.getItemCount()).mapToObj(i -> items.get(i).getLabel()).toList();
  }

  private static List<Marker> markers(JFreeChart chart) {
    return chart.getXYPlot().getDomainMarkers(Layer.FOREGROUND).stream()
        .map(Marker.class::cast)
        .toList();
  }

  private static List<String> marks(JFreeChart chart) {
    return markers(chart).stream().map(marker -> marker.getLabel().strip()).toList();
  }

  @Test
  void anEmptySpectrumSaysSo() {
    JFreeChart chart = create(Spectra.of(List.of()));

    assertThat(chart.getXYPlot().getNoDataMessage()).contains("No k-mers");
    assertThat(draw(chart)).isEmpty();
  }

  private static JFreeChart create(KmerSpectrum spectrum) {
    return SpectrumChart.create(spectrum, false, false, ChartTheme.LIGHT);
  }

  private static String notes(JFreeChart chart) {
    return ((List<?>) chart.getSubtitles())
        .stream()
            .filter(TextTitle.class::isInstance)
            .map(title -> ((TextTitle) title).getText())
            .collect(Collectors.joining(" "));
  }

  /** Pixels of a colour among the data. */
  private static long pixels(JFreeChart chart, Color color) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    BufferedImage image = new BufferedImage(900, 560, BufferedImage.TYPE_INT_RGB);
    chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 900, 560), info);
    Rectangle data = info.getPlotInfo().getDataArea().getBounds();
    int[] pixels = image.getRGB(data.x, data.y, data.width, data.height, null, 0, data.width);
    return Arrays.stream(pixels).filter(pixel -> pixel == color.getRGB()).count();
  }

  private static List<XYItemEntity> draw(JFreeChart chart) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    BufferedImage image = new BufferedImage(900, 560, BufferedImage.TYPE_INT_RGB);
    chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 900, 560), info);
    return info.getEntityCollection().getEntities().stream()
        .filter(XYItemEntity.class::isInstance)
        .map(XYItemEntity.class::cast)
        .toList();
  }
}
