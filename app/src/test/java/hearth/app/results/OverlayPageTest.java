package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Audit;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.ResultSamples;
import hearth.app.shell.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

/** Several spectra in one chart, in the window over fakes. */
class OverlayPageTest extends PageTest {

  @Test
  void severalSpectraAreOneChartWithTheNumbersOfEach() {
    overlay();
    XYPlot plot = chart().getXYPlot();
    assertThat(plot.getSeriesCount()).isEqualTo(2);
    assertThat(plot.getDataset().getXValue(0, 0)).isEqualTo(1);
    pressSegment("Measure: Counts");
    assertThat(chart().getXYPlot().getDataset().getYValue(0, 0))
        .isEqualTo(
            Objects.requireNonNull(window.results.spectra.get("reads")).bins().get(0).distinct());
    assertThat(texts("#overlay-legend")).anyMatch(text -> text.contains("peak at 30"));
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
  }

  @Test
  void theLegendRenamesAndHides() {
    overlay();
    robot.interact(
        () -> {
          TextField name = robot.lookup("#overlay-name-0").queryAs(TextField.class);
          name.setText("Wild type");
          name.fireEvent(new ActionEvent());
        });
    assertThat(legend()).containsExactly("Wild type", "reads_30x.fq.gz");
    robot.interact(
        () -> robot.lookup("#overlay-show-1").queryAs(CheckBox.class).setSelected(false));
    assertThat(legend()).containsExactly("Wild type");
    assertThat(chart().getXYPlot().getSeriesCount()).isEqualTo(1);
    robot.interact(
        () -> robot.lookup("#overlay-show-0").queryAs(CheckBox.class).setSelected(false));
    assertThat(legend()).isEmpty();
    robot.interact(() -> robot.lookup("#overlay-show-1").queryAs(CheckBox.class).setSelected(true));
    assertThat(legend()).containsExactly("reads_30x.fq.gz");
  }

  @Test
  void itIsReadAndZoomedByKeys() {
    overlay();
    pressSegment("Measure: Counts");
    focusChart();
    robot.type(KeyCode.RIGHT);
    assertThat(text(".readout")).contains("Multiplicity 1:", "192,000");
    Range first = chart().getXYPlot().getDomainAxis().getRange();
    robot.type(KeyCode.PLUS);
    assertThat(chart().getXYPlot().getDomainAxis().getRange().getLength())
        .isLessThan(first.getLength());
    robot.type(KeyCode.DIGIT0);
    assertThat(chart().getXYPlot().getDomainAxis().getRange()).isEqualTo(first);
    pressSegment("k-mers: Log");
    assertThat(chart().getXYPlot().getRangeAxis()).isInstanceOf(LogAxis.class);
    theme(ThemeChoice.DARK);
    assertThat(chart().getXYPlot().getRangeAxis()).isInstanceOf(LogAxis.class);
  }

  @Test
  void itIsSavedAsAPicture() {
    Path file = home.resolve("overlay.png");
    window.picked.file = file;
    overlay();
    press("#overlay-save");
    until(() -> file.toFile().length() > 10_000);
  }

  @Test
  void otherKindsAreNotLaidOverEachOther() {
    open(0, 1);
    assertThat(isShown("#overlay-pane")).isFalse();
    assertThat(texts("#several-results")).anyMatch(text -> text.contains("two to 8"));
  }

  @Test
  void aSpectrumThatCannotBeReadIsASentence() {
    ResultSamples.fill(window.results);
    window.results.spectra.remove("genome");
    choose(1, 2);
    until(() -> texts("#several-results").stream().anyMatch(text -> text.contains("genome")));
  }

  private void overlay() {
    open(1, 2);
    seen("#overlay-pane");
  }

  private void open(int... lines) {
    ResultSamples.fill(window.results);
    choose(lines);
    seen("#several-results");
  }

  private void choose(int... lines) {
    press("#nav-results");
    until(() -> !list().getItems().isEmpty());
    robot.interact(
        () -> {
          list().getSelectionModel().clearSelection();
          for (int line : lines) {
            list().getSelectionModel().select(line);
          }
        });
  }

  private ListView<?> list() {
    return robot.lookup("#result-list").queryAs(ListView.class);
  }

  private List<String> legend() {
    var items = chart().getXYPlot().getFixedLegendItems();
    return IntStream.range(0, items.getItemCount()).mapToObj(i -> items.get(i).getLabel()).toList();
  }
}
