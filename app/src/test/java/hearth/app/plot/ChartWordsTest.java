package hearth.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartWordsTest {
  private final JFreeChart chart = new JFreeChart("Lengths", new XYPlot());

  @Test
  void itSaysWhatIsWrittenAboveAndTheFirstAndTheLastValue() {
    chart.addSubtitle(new TextTitle("30 records, median 150."));
    TextTitle hidden = new TextTitle("not shown");
    hidden.setVisible(false);
    chart.addSubtitle(hidden);

    assertThat(ChartWords.of("Chart: Lengths.", chart, values("60: 2 records.", "", "900: one")))
        .isEqualTo(
            "Chart: Lengths. 30 records, median 150. "
                + "First value: 60: 2 records; last value: 900: one.");
  }

  @Test
  void oneValueIsTheOnlyOneAndNoneIsNotSpokenOf() {
    assertThat(ChartWords.of("Chart.", chart, values("60: 2 records")))
        .isEqualTo("Chart. The only value: 60: 2 records.");
    assertThat(ChartWords.of("Chart.", chart, values())).isEqualTo("Chart.");
  }

  private static ChartReader values(String... sentences) {
    List<String> all = List.of(sentences);
    return new ChartReader() {
      @Override
      public int count() {
        return all.size();
      }

      @Override
      public int nearest(JFreeChart of, @Nullable ChartRenderingInfo drawn, double x, double y) {
        return -1;
      }

      @Override
      public @Nullable Double position(
          JFreeChart of, @Nullable ChartRenderingInfo drawn, int index) {
        return null;
      }

      @Override
      public String sentence(int index) {
        return all.get(index);
      }
    };
  }
}
