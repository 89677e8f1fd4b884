package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
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
    assertThat(chart.getXYPlot().getLegendItems().getItemCount()).isEqualTo(3);
    JFreeChart bare = SpectrumChart.create(reads, false, true, theme);
    assertThat(pixels(chart, theme.text()) - pixels(bare, theme.text())).isGreaterThan(300);
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
