package hearth.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.TimeChart;
import hearth.app.charts.TimeLine;
import hearth.app.charts.TimeLine.Look;
import hearth.app.charts.TimeLine.Point;
import hearth.app.charts.TimePlot;
import hearth.app.fakes.FakeMetrics;
import hearth.app.fakes.Samples;
import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.metrics.Bucket;
import hearth.cluster.metrics.Figure;
import hearth.cluster.metrics.Line;
import hearth.cluster.metrics.Measured;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class PlotsTest {
  private static final ZoneId PLACE = ZoneId.of("Asia/Kolkata");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final long SECOND = NOON.getEpochSecond();
  private static final Format FORMAT = new Format(Messages.locale(), PLACE);

  private static Bucket bucket(int secondsAgo, int width, long weight, double mean, double most) {
    return new Bucket(SECOND - secondsAgo, width, weight, weight * mean, most);
  }

  private static TimePlot cluster(String id, Lookback lookback, Line... lines) {
    return new ClusterPlots(new Measured(List.of(lines)), lookback, NOON, PLACE, FORMAT)
        .all().stream().filter(plot -> plot.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void whereNothingWasMeasuredThereIsAGap() {
    TimePlot plot =
        cluster(
            "memory",
            Lookback.FIVE_MINUTES,
            new Line(
                Figure.MEMORY,
                "",
                5,
                List.of(
                    bucket(60, 5, 2, 1024, 2048),
                    bucket(55, 5, 2, 3072, 4096),
                    bucket(45, 5, 1, 1024, 1024),
                    bucket(20, 5, 1, 1024, 1024))));

    TimeLine line = plot.lines().get(0);
    assertThat(line.points())
        .extracting(Point::isGap)
        .as("one that is missing is not missed")
        .containsExactly(false, false, false, true, false);
    assertThat(line.points().get(1).y()).isEqualTo(3072);
    assertThat(plot.summary()).isEqualTo("2\u00a0KB on average, 3\u00a0KB at most");
    assertThat(plot.to() - plot.from()).isEqualTo(300);
  }

  @Test
  void theAxisHasTheClockOfThePlace() {
    TimePlot plot =
        cluster(
            "cpu", Lookback.DAY, new Line(Figure.CPU, "", 60, List.of(bucket(120, 60, 2, 1.5, 3))));
    TimeReading reading = new TimeReading(plot, FORMAT);

    assertThat(plot.lines()).extracting(TimeLine::look).containsExactly(Look.MAIN, Look.PEAK);
    assertThat(reading.count()).isEqualTo(1);
    assertThat(reading.sentence(0)).isEqualTo("17:28:30: in use 1.50 cores, at most 3.00 cores");
    assertThat(reading.atRest()).isEqualTo("1.50 cores on average, 3.00 cores at most");
    assertThat(plot.to() % 86_400).as("half past five in the afternoon").isEqualTo(17.5 * 3600);
  }

  @Test
  void eachNodeIsALineOfItsOwnAndOneEntryOfTheLegend() {
    TimePlot plot =
        cluster(
            "memory",
            Lookback.HOUR,
            new Line(Figure.MEMORY, "", 5, List.of(bucket(5, 5, 1, 3072, 3072))),
            new Line(Figure.MEMORY, "worker-1", 5, List.of(bucket(5, 5, 1, 1024, 1024))),
            new Line(Figure.MEMORY, "worker-2", 5, List.of(bucket(5, 5, 1, 2048, 2048))));
    JFreeChart chart = TimeChart.create(plot, ChartTheme.LIGHT);

    assertThat(chart.getXYPlot().getLegendItems().getItemCount()).isEqualTo(2);
    assertThat(new TimeReading(plot, FORMAT).sentence(0))
        .endsWith("all nodes 3\u00a0KB, worker-1 1\u00a0KB, worker-2 2\u00a0KB");
  }

  @Test
  void whileTheClusterWasSeenAndNoTaskEndedNoneDid() {
    TimePlot plot =
        cluster(
            "ended",
            Lookback.HOUR,
            new Line(
                Figure.MEMORY,
                "",
                5,
                List.of(bucket(15, 5, 1, 1, 1), bucket(10, 5, 1, 1, 1), bucket(5, 5, 1, 1, 1))),
            new Line(Figure.TASKS_ENDED, "", 5, List.of(bucket(10, 5, 2, 1.5, 2))));

    assertThat(plot.lines().get(0).points()).extracting(Point::y).containsExactly(0.0, 36.0, 0.0);
  }

  private static TimePlot attempt(String id, Line... lines) {
    Measured measured = new Measured(List.of(lines));
    return new AttemptPlots(measured, NOON.minusMillis(10_500), NOON, FORMAT)
        .all().stream().filter(plot -> plot.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void sumsOfAnAttemptBeginWithNothingAndHoldUpToItsEnd() {
    TimePlot plot =
        attempt(
            "shuffle",
            new Line(Figure.SHUFFLE_WRITTEN, "", 1, List.of(bucket(8, 1, 1, 1024, 2048))),
            new Line(Figure.SHUFFLE_READ, "", 1, List.of(bucket(1, 1, 1, 1024, 1024))));

    assertThat(plot.lines().get(0).points())
        .containsExactly(new Point(0, 0), new Point(3.5, 2048), new Point(10.5, 2048));
    assertThat(plot.lines().get(1).points())
        .containsExactly(new Point(0, 0), new Point(10.5, 1024));
    assertThat(plot.summary()).isEqualTo("written 2\u00a0KB, read 1\u00a0KB in all");
  }

  @Test
  void levelsOfAnAttemptAreStepsAndHaveNoGaps() {
    TimePlot plot =
        attempt(
            "running",
            new Line(
                Figure.TASKS_RUNNING,
                "",
                1,
                List.of(bucket(11, 1, 1, 2, 2), bucket(2, 1, 4, 1, 3))));

    assertThat(plot.steps()).isTrue();
    assertThat(plot.lines().get(0).points())
        .containsExactly(new Point(0, 2), new Point(8.5, 3), new Point(10.5, 3));
    XYPlot drawn = TimeChart.create(plot, ChartTheme.DARK).getXYPlot();
    assertThat(drawn.getDataset().getItemCount(0)).as("with the corners").isEqualTo(5);
    assertThat(new TimeReading(plot, FORMAT).sentence(1)).isEqualTo("9\u00a0s: 3");
  }

  @Test
  void whatIsNotKnownIsSaidToBe() {
    for (TimePlot plot :
        new ClusterPlots(Measured.NOTHING, Lookback.WEEK, NOON, PLACE, FORMAT).all()) {
      assertThat(plot.lines()).isEmpty();
      assertThat(TimeChart.create(plot, ChartTheme.LIGHT).getXYPlot().getNoDataMessage())
          .isEqualTo("Nothing was measured.");
    }
  }

  @Test
  void everyChartHasValuesToReadAndASentence() {
    Format format = new Format(Messages.locale(), ZoneId.of("UTC"));
    Measured week = FakeMetrics.someWork(Duration.ofDays(7), 900);
    for (TimePlot plot :
        new ClusterPlots(week, Lookback.WEEK, Samples.NOW, ZoneId.of("UTC"), format).all()) {
      TimeReading reading = new TimeReading(plot, format);
      assertThat(reading.count()).isGreaterThan(400);
      assertThat(reading.nearest(plot.to())).isEqualTo(reading.count() - 1);
      assertThat(reading.sentence(0)).contains("14 Nov");
      assertThat(plot.summary()).contains("on average", "at most");
    }
  }
}
