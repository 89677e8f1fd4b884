package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.app.charts.ComparisonPlots.Kind;
import hearth.cluster.results.Clustering;
import hearth.cluster.results.SampleComparison;
import hearth.cluster.results.SampleComparison.Distances;
import hearth.cluster.results.SampleTree;
import hearth.cluster.results.SequenceStatistics;
import hearth.cluster.results.SequenceStatistics.Lengths;
import hearth.cluster.results.SequenceStatistics.Quality;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on the charts of the kinds of results that have several, read back from the charts. */
class KindChartsTest {

  private static List<List<Double>> bars(ChartPlot plot) {
    IntervalXYDataset data = (IntervalXYDataset) plot(plot).getDataset();
    return IntStream.range(0, data.getItemCount(0))
        .mapToObj(
            i -> List.of(data.getStartXValue(0, i), data.getEndXValue(0, i), data.getYValue(0, i)))
        .toList();
  }

  private static XYPlot plot(ChartPlot plot) {
    return plot.draw(ChartTheme.LIGHT).getXYPlot();
  }

  @Test
  void everyLengthOfReadsIsABar() {
    SequenceStatistics reads = Kinds.reads();
    List<List<Double>> expected =
        reads.lengths().stream()
            .map(row -> List.of(row.from() - 0.5, row.to() + 0.5, (double) row.records()))
            .toList();
    assertThat(bars(StatisticsPlots.lengths(reads))).isEqualTo(expected);
    assertThat(plot(StatisticsPlots.lengths(reads)).getDomainAxis()).isNotInstanceOf(LogAxis.class);
    assertThat(StatisticsPlots.lengths(reads).bars().get(90).words())
        .isEqualTo("150 letters: 2,700 records, 405,000 letters in all");
  }

  @Test
  void lengthsThatShareBarsLoseNoRecord() {
    SequenceStatistics assembly = Kinds.assembly();
    BarPlot records = StatisticsPlots.lengths(assembly);
    BarPlot bases = StatisticsPlots.bases(assembly);

    assertThat(plot(records).getDomainAxis()).isInstanceOf(LogAxis.class);
    assertThat(records.bars())
        .extracting(BarPlot.Bar::value)
        .as("all but the empty ones")
        .containsExactly(12L, 7L, 6L, 1L, 1L);
    assertThat(bars(records).get(2)).containsExactly(300.5, 327.5, 6.0);
    assertThat(bases.bars()).extracting(BarPlot.Bar::value).contains(1_500_000L);
    assertThat(records.notes()).anyMatch(note -> note.startsWith("2 records are empty"));
    for (int i = 1; i < records.bars().size(); i++) {
      assertThat(records.bars().get(i).first()).isGreaterThan(records.bars().get(i - 1).last());
    }
    for (BarPlot.Bar bar : records.bars()) {
      assertThat((bar.last() + 1.0) / bar.first()).isBetween(1.0, 1.2);
    }
  }

  @Test
  void everyLengthIsInTheBarThatSaysSo() {
    for (long length = 1; length <= 300; length++) {
      List<Lengths> rows =
          List.of(new Lengths(length, length, 1, length), new Lengths(328, 357, 1, 340));
      BarPlot.Bar bar = LengthBars.of(rows, Lengths::records).get(0);
      assertThat(length).isBetween(bar.first(), bar.last());
      assertThat(bar.last()).isLessThanOrEqualTo(300);
    }
  }

  @Test
  void gcHasTheRecordsOfTheFile() {
    List<List<Double>> expected =
        Kinds.reads().gc().stream()
            .filter(row -> row.records() > 0)
            .map(row -> List.of(row.percent() - 0.5, row.percent() + 0.5, (double) row.records()))
            .toList();
    assertThat(bars(StatisticsPlots.gc(Kinds.reads()))).isEqualTo(expected);
  }

  @Test
  void compositionIsInPerCentOfThePosition() {
    LinePlot letters = StatisticsPlots.letters(Kinds.reads());
    IntervalXYDataset data = (IntervalXYDataset) plot(letters).getDataset();
    assertThat(data.getSeriesCount()).isEqualTo(5);
    for (int at = 0; at < 150; at++) {
      int item = at;
      assertThat(data.getXValue(0, at)).isEqualTo(at + 1);
      assertThat(data.getYValue(0, at)).isCloseTo((701 + at) / 30.0, within(1e-9));
      assertThat(IntStream.range(0, 5).mapToDouble(s -> data.getYValue(s, item)).sum())
          .isCloseTo(100, within(1e-9));
    }
    assertThat(letters.readings().get(0).words())
        .isEqualTo("Position 1: A 23.4 %, C 25.0 %, G 24.7 %, T 26.6 %, N and others 0.33 %");
  }

  @Test
  void qualitiesHaveTheirAreasAndTheMean() {
    SequenceStatistics reads = Kinds.reads();
    IntervalXYDataset data =
        (IntervalXYDataset) plot(StatisticsPlots.qualities(reads)).getDataset();
    for (int at = 0; at < reads.qualities().size(); at++) {
      Quality row = reads.qualities().get(at);
      assertThat(
              List.of(
                  data.getStartYValue(0, at),
                  data.getStartYValue(1, at),
                  data.getYValue(1, at),
                  data.getEndYValue(1, at),
                  data.getEndYValue(0, at),
                  data.getYValue(2, at)))
          .containsExactly(row.p10(), row.q1(), row.median(), row.q3(), row.p90(), row.mean());
    }
  }

  @Test
  void copiesAreOnALogarithmicAxisWhereTheyAreMany() {
    BarPlot copies = StatisticsPlots.duplicates(Kinds.reads());
    assertThat(bars(copies))
        .containsExactly(
            List.of(0.5, 1.5, 2_600.0), List.of(1.5, 2.5, 110.0), List.of(59.5, 60.5, 3.0));
    assertThat(plot(copies).getDomainAxis()).isInstanceOf(LogAxis.class);
    assertThat(plot(copies).getRangeAxis()).isInstanceOf(LogAxis.class);
  }

  @Test
  void theMapHasTheDistancesInTheOrderOfTheTree() {
    SampleComparison data = Kinds.comparison(12);
    HeatPlot map = ComparisonPlots.map(data, Kind.MASH);
    XYZDataset cells = (XYZDataset) plot(map).getDataset();

    assertThat(map.rows()).isEqualTo(data.tree().leaves());
    assertThat(map.scale().to()).as("1 is no distance to grade by").isEqualTo(0.125);
    for (int item = 0; item < cells.getItemCount(0); item++) {
      int row = (int) cells.getYValue(0, item);
      int column = (int) cells.getXValue(0, item);
      assertThat(cells.getZValue(0, item))
          .isEqualTo(
              data.mash()
                  .between(
                      data.names().indexOf(map.rows().get(row)),
                      data.names().indexOf(map.rows().get(column))));
    }
    assertThat(map.cells().words(0, 6))
        .isEqualTo("isolate-01.fna and isolate-00.fna: Mash distance 0.1250");
  }

  @Test
  void theTreeHasEachLeafAtItsRowAndItsDistance() {
    TreeShape shape = TreeShape.of(Kinds.comparison(4).tree());

    assertThat(shape.depth()).isCloseTo(0.05 + 0.005 + 0.0012, within(1e-12));
    assertThat(shape.lines())
        .filteredOn(line -> !line.guide() && line.y1() == line.y2())
        .extracting(TreeShape.Segment::y1)
        .containsExactlyInAnyOrder(0.0, 1.0, 2.0, 3.0, 0.5, 2.5);
    assertThat(shape.lines())
        .filteredOn(TreeShape.Segment::guide)
        .as("the farthest leaf needs none")
        .hasSize(3)
        .allMatch(line -> line.x2() == shape.depth());
  }

  @Test
  void noClosePairVanishesAmongThousandsOfSamples() {
    int samples = 1_500;
    double[][] far = new double[samples][samples];
    for (double[] row : far) {
      Arrays.fill(row, 0.2);
    }
    List<String> names = IntStream.range(0, samples).mapToObj(i -> "s" + i).toList();
    Color near = new Color(0x0a3069);
    assertThat(pixels(ComparisonPlots.map(flat(names, far), Kind.MASH), near)).isZero();
    far[17][1_203] = 0;
    assertThat(pixels(ComparisonPlots.map(flat(names, far), Kind.MASH), near)).isEqualTo(1);
  }

  private static SampleComparison flat(List<String> names, double[][] square) {
    List<SampleTree> leaves =
        names.stream().map(name -> new SampleTree(name, 0.1, List.of())).toList();
    Distances distances = new Distances(square);
    return new SampleComparison(
        21, names, distances, distances, distances, new SampleTree("", 0, leaves));
  }

  @Test
  void clustersHaveTheirSizesMiddlesAndCosts() {
    Clustering data = Kinds.clustering();
    assertThat(bars(ClusteringPlots.sizes(data)))
        .extracting(bar -> bar.get(2))
        .containsExactly(1_200.0, 300.0, 45.0);
    IntervalXYDataset costs = (IntervalXYDataset) plot(ClusteringPlots.cost(data)).getDataset();
    assertThat(IntStream.range(0, 4).mapToObj(i -> costs.getYValue(0, i)).toList())
        .isEqualTo(data.costs());
    HeatPlot middles = ClusteringPlots.middles(data);
    assertThat(middles.cells().value(2, 0)).as("farthest above the mean of 30").isEqualTo(1);
    assertThat(middles.cells().value(0, 0)).isCloseTo(-20 / 30.0, within(1e-12));
    assertThat(middles.cells().value(1, 3)).as("the same for all").isZero();
    assertThat(middles.cells().words(0, 1))
        .isEqualTo("Cluster 1, width: -2.0000; the mean of all clusters is 0.0000");
  }

  @Test
  void partitionsAddUpByExecutor() {
    BarPlot plot = ChecksPlots.partitions(Kinds.checks());
    assertThat(plot.names()).containsExactly("worker-1", "worker-2");
    assertThat(plot.bars().stream().mapToLong(BarPlot.Bar::value).sum()).isEqualTo(1_000_002);
    assertThat(plot.bars().get(1).words()).isEqualTo("worker-2: 4 partitions, 333,334 records");
  }

  private static Stream<ChartPlot> everyChart() {
    List<ChartPlot> plots = new ArrayList<>();
    for (SequenceStatistics data : List.of(Kinds.reads(), Kinds.assembly())) {
      plots.add(StatisticsPlots.lengths(data));
      plots.add(StatisticsPlots.bases(data));
      plots.add(StatisticsPlots.gc(data));
      plots.add(StatisticsPlots.letters(data));
      plots.add(StatisticsPlots.qualities(data));
      plots.add(StatisticsPlots.duplicates(data));
    }
    plots.add(ComparisonPlots.map(Kinds.comparison(2), Kind.JACCARD));
    plots.add(ComparisonPlots.map(Kinds.comparison(12), Kind.COSINE));
    plots.add(ClusteringPlots.sizes(Kinds.clustering()));
    plots.add(ClusteringPlots.middles(Kinds.clustering()));
    plots.add(ClusteringPlots.cost(Kinds.clustering()));
    plots.add(ChecksPlots.partitions(Kinds.checks()));
    return plots.stream();
  }

  @ParameterizedTest
  @MethodSource("everyChart")
  void isDrawnInBothThemesAndAlsoSmall(ChartPlot plot) {
    for (ChartTheme theme : ChartTheme.values()) {
      JFreeChart chart = plot.draw(theme);
      assertThat(chart.getTitle().getText()).isEqualTo(plot.title());
      assertThat(colors(draw(chart, 900, 560))).contains(theme.background().getRGB());
      draw(chart, 160, 90);
    }
  }

  private static Set<Integer> colors(BufferedImage image) {
    Set<Integer> colors = new HashSet<>();
    for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 900)) {
      colors.add(pixel);
    }
    return colors;
  }

  private static BufferedImage draw(JFreeChart chart, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, width, height));
    return image;
  }

  /** Pixels of a colour among the data. */
  private static long pixels(ChartPlot plot, Color color) {
    JFreeChart chart = plot.draw(ChartTheme.LIGHT);
    ChartRenderingInfo info = new ChartRenderingInfo();
    BufferedImage image = new BufferedImage(900, 560, BufferedImage.TYPE_INT_RGB);
    chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 900, 560), info);
    Rectangle data = info.getPlotInfo().getDataArea().getBounds();
    int[] pixels = image.getRGB(data.x, data.y, data.width, data.height, null, 0, data.width);
    return Arrays.stream(pixels).filter(pixel -> pixel == color.getRGB()).count();
  }
}
