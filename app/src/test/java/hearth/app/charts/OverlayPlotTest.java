package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.app.charts.OverlayPlot.Line;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlayPlotTest {
  private static final KmerSpectrum GAPS =
      new KmerSpectrum(
          21,
          true,
          List.of(new Bin(1, 600), new Bin(2, 100), new Bin(4, 300), new Bin(9, 3000)),
          List.of());

  @Test
  void everyBinIsInTheChartAndGapsGoToTheGround() {
    XYDataset data =
        plot(false, false, new Line("gaps", 0, GAPS))
            .draw(ChartTheme.LIGHT)
            .getXYPlot()
            .getDataset();

    assertThat(points(data, 0))
        .containsExactly("1=600", "2=100", "3=0", "4=300", "5=0", "8=0", "9=3000", "10=0");
  }

  @Test
  void sharesArePerMillionOfTheSpectrumsOwn() {
    OverlayPlot plot = plot(false, true, new Line("gaps", 0, GAPS));
    XYDataset data = plot.draw(ChartTheme.LIGHT).getXYPlot().getDataset();

    assertThat(points(data, 0)).contains("1=150000", "2=25000", "4=75000", "9=750000");
    assertThat(plot.value(plot.lines().get(0), 4000)).isEqualTo(1_000_000);
  }

  @Test
  void onALogarithmicAxisNothingIsBelowTheAxis() {
    XYPlot plot = plot(true, false, new Line("gaps", 0, GAPS)).draw(ChartTheme.LIGHT).getXYPlot();

    assertThat(plot.getDataset().getYValue(0, 2)).isPositive();
    assertThat(plot.getRangeAxis().getLowerBound())
        .isGreaterThan(plot.getDataset().getYValue(0, 2))
        .isLessThan(1);
    assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThan(3000);
  }

  @Test
  void theFirstViewShowsThePeaksOfAllAndCutsOffTheErrors() {
    Line low = new Line("low", 0, Spectra.reads(15, 48_000));
    Line high = new Line("high", 1, Spectra.reads(40, 48_000));
    XYPlot plot = plot(false, false, low, high).draw(ChartTheme.LIGHT).getXYPlot();

    assertThat(low.peak()).isBetween(14L, 16L);
    assertThat(high.peak()).isBetween(39L, 41L);
    assertThat(plot.getDomainAxis().getUpperBound()).isGreaterThan(high.peak() * 2.0);
    long tallestPeak =
        low.spectrum().bins().stream()
            .filter(bin -> bin.multiplicity() == low.peak())
            .findFirst()
            .orElseThrow()
            .distinct();
    assertThat(plot.getRangeAxis().getUpperBound())
        .isCloseTo(tallestPeak * 1.15, within(tallestPeak * 0.2));
    assertThat(low.spectrum().bins().get(0).distinct())
        .isGreaterThan((long) plot.getRangeAxis().getUpperBound());
  }

  @Test
  void aViewOfTheErrorsFitsThem() {
    OverlayPlot data = plot(false, false, new Line("reads", 0, Spectra.reads(30, 48_000)));
    XYPlot plot = data.draw(ChartTheme.LIGHT).getXYPlot();

    OverlayChart.fitHeight(plot, data, new Range(0.5, 3.5));

    assertThat(plot.getRangeAxis().getUpperBound())
        .isGreaterThan(data.lines().get(0).spectrum().bins().get(0).distinct());
  }

  @ParameterizedTest
  @EnumSource(ChartTheme.class)
  void eightAreToldApart(ChartTheme theme) {
    Set<Color> colors = new HashSet<>();
    Set<Object> strokes = new HashSet<>();
    for (int place = 0; place < OverlayLook.MOST; place++) {
      colors.add(OverlayLook.color(place, theme));
      strokes.add(OverlayLook.stroke(place));
    }
    assertThat(colors).hasSize(OverlayLook.MOST);
    assertThat(strokes).hasSize(OverlayLook.MOST);
  }

  @Test
  void twoOfTheSameNameAreTwo() {
    JFreeChart chart =
        plot(false, false, new Line("reads", 0, GAPS), new Line("reads", 1, Spectra.genome()))
            .draw(ChartTheme.DARK);
    XYDataset data = chart.getXYPlot().getDataset();

    assertThat(data.getSeriesKey(0)).isNotEqualTo(data.getSeriesKey(1));
    assertThat(chart.getXYPlot().getFixedLegendItems().getItemCount()).isEqualTo(2);
    assertThat(chart.getXYPlot().getFixedLegendItems().get(1).getLabel()).isEqualTo("reads");
  }

  @Test
  void aPreviewHasTheColoursOfTheDataAndNoWords() {
    BufferedImage picture =
        ChartPreview.draw(
            SpectrumChart.create(Spectra.reads(30, 48_000), false, false, ChartTheme.LIGHT),
            60,
            46,
            2);

    Set<Integer> found = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        found.add(picture.getRGB(x, y));
      }
    }
    assertThat(picture.getWidth()).isEqualTo(120);
    assertThat(found)
        .contains(ChartTheme.LIGHT.primary().getRGB(), ChartTheme.LIGHT.background().getRGB());
    assertThat(found).doesNotContain(ChartTheme.LIGHT.mutedText().getRGB());
  }

  private static OverlayPlot plot(boolean logY, boolean shares, Line... lines) {
    return new OverlayPlot("Spectra", List.of(), List.of(lines), false, logY, shares);
  }

  private static List<String> points(XYDataset data, int series) {
    return IntStream.range(0, data.getItemCount(series))
        .mapToObj(
            i -> (long) data.getXValue(series, i) + "=" + Math.round(data.getYValue(series, i)))
        .toList();
  }
}
