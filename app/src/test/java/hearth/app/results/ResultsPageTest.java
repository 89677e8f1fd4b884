package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.app.fakes.Audit;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.ResultSamples;
import hearth.app.fx.TsvTable;
import hearth.cluster.results.ResultTable;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jfree.chart.axis.LogAxis;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

/** The Results page in the window, over fakes. */
class ResultsPageTest extends PageTest {

  private static final List<ResultTable> TABLES =
      List.of(
          new ResultTable(
              "stats.tsv",
              List.of("file", "bases"),
              List.of(List.of("lambda.fa", "48502"), List.of("phi.fa", "5386")),
              true),
          new ResultTable("histogram.tsv", List.of(), List.of(List.of("1", "7")), false));

  @Test
  void withoutResultsItOffersTheSample() {
    press("#nav-results");
    seen("#results-empty");
    press("#results-run-sample");
    until(() -> window.cluster.calls.contains("start 2"));
  }

  @Test
  void aFolderThatCannotBeReadIsASentence() {
    window.results.broken = new IOException("The results folder /mnt/lab is not there.");
    press("#nav-results");
    seen(".callout");
    assertThat(texts("#results-page")).contains("The results folder /mnt/lab is not there.");
  }

  @Test
  void aSpectrumShowsItsFiguresAndItsRows() {
    openSpectrum();
    assertThat(texts("#key-figures")).contains("1,440,210", "131,802", "82,110");
    TsvTable<?> table = robot.lookup("#histogram-table").queryAs(TsvTable.class);
    assertThat(table.tsv()).startsWith("Multiplicity\tDistinct k-mers\n1\t192000\n2\t64000\n");
    robot.interact(() -> table.getSelectionModel().clearAndSelect(1));
    assertThat(table.tsv()).isEqualTo("Multiplicity\tDistinct k-mers\n2\t64000\n");
  }

  @Test
  void aGenomeModelIsDrawnAndItsFiguresHaveIntervals() {
    openSpectrum();
    assertThat(chart().getXYPlot().getDataset(1).getSeriesCount()).isEqualTo(3);
    assertThat(texts("#key-figures")).contains("1.03\u00a0%", "Yes");
    assertThat(texts("#model-table"))
        .containsSequence("Genome length", "48,000\u00a0bp", "(47,952\u00a0bp to 48,048\u00a0bp)")
        .containsSequence("Heterozygosity", "1.025\u00a0%", "(1.023\u00a0% to 1.028\u00a0%)")
        .containsSequence("k-mer coverage", "30.00", "(29.98 to 30.02)")
        .containsSequence("Read errors", "0.497\u00a0%", "");
    select("#result-list", 2);
    gone("#model-table");
  }

  @Test
  void aCurveOfTheModelIsHiddenAndShownAgain() {
    openSpectrum();
    focusChart();
    robot.type(KeyCode.PLUS);
    Range zoomed = chart().getXYPlot().getDomainAxis().getRange();
    CheckBox repeats = robot.lookup("#curve-repeats").queryAs(CheckBox.class);
    robot.interact(repeats::fire);
    assertThat(chart().getXYPlot().getDataset(1).getSeriesCount()).isEqualTo(2);
    assertThat(chart().getXYPlot().getDomainAxis().getRange()).isEqualTo(zoomed);
    robot.interact(repeats::fire);
    assertThat(chart().getXYPlot().getDataset(1).getSeriesCount()).isEqualTo(3);
  }

  @Test
  void theBarsCountAllKmersOrThoseUpToThere() {
    openSpectrum();
    focusChart();
    pressSegment("k-mers counted: All");
    assertThat(chart().getXYPlot().getDataset().getY(0, 1)).isEqualTo(128_000L);
    robot.type(KeyCode.RIGHT, 2);
    assertThat(text(".readout")).isEqualTo("64,000 k-mers occur 2 times, 128,000 in all");
    pressSegment("k-mers counted: Up to there");
    assertThat(chart().getXYPlot().getDataset().getY(0, 1)).isEqualTo(256_000L);
    robot.type(KeyCode.RIGHT, 2);
    assertThat(text(".readout")).startsWith("256,000 k-mers occur 2 times or fewer: ");
    assertThat(text(".guidance")).contains("or more rarely");
  }

  @Test
  void shiftAndTheArrowKeysMoveTheView() {
    openSpectrum();
    focusChart();
    robot.type(KeyCode.PLUS, 2);
    Range before = chart().getXYPlot().getDomainAxis().getRange();
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    Range after = chart().getXYPlot().getDomainAxis().getRange();
    assertThat(after.getLowerBound())
        .isCloseTo(before.getLowerBound() + before.getLength() / 10, within(1e-9));
    assertThat(after.getLength()).isCloseTo(before.getLength(), within(1e-9));
  }

  @Test
  void theAxesAreSwitchedEachByItself() {
    openSpectrum();
    assertThat(chart().getXYPlot().getRangeAxis()).isNotInstanceOf(LogAxis.class);
    pressSegment("k-mers: Log");
    assertThat(chart().getXYPlot().getRangeAxis()).isInstanceOf(LogAxis.class);
    assertThat(chart().getXYPlot().getDomainAxis()).isNotInstanceOf(LogAxis.class);
    pressSegment("Multiplicity: Log");
    assertThat(chart().getXYPlot().getDomainAxis()).isInstanceOf(LogAxis.class);
    pressSegment("k-mers: Linear");
    assertThat(chart().getXYPlot().getRangeAxis()).isNotInstanceOf(LogAxis.class);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void aTableIsSortedByAColumnAsNumbers() {
    openSpectrum();
    TableView table = robot.lookup("#histogram-table").queryAs(TsvTable.class);
    TableColumn<?, Long> distinct = (TableColumn<?, Long>) table.getColumns().get(1);
    robot.interact(() -> table.getSortOrder().setAll(distinct));
    List<Long> sorted =
        IntStream.range(0, table.getItems().size()).mapToObj(distinct::getCellData).toList();
    assertThat(sorted).hasSizeGreaterThan(3).isSorted();
    assertThat(sorted.get(sorted.size() - 1)).isEqualTo(192_000);
  }

  @Test
  void theTopKmersAreTheOtherTable() {
    openSpectrum();
    pressSegment("Table: Top k-mers");
    assertThat(isShown("#top-table")).isTrue();
    assertThat(isShown("#histogram-table")).isFalse();
  }

  @Test
  void keysZoomAndShowAllAgain() {
    openSpectrum();
    Range first = chart().getXYPlot().getDomainAxis().getRange();
    focusChart();
    robot.type(KeyCode.PLUS);
    assertThat(chart().getXYPlot().getDomainAxis().getRange().getLength())
        .isLessThan(first.getLength());
    robot.type(KeyCode.DIGIT0);
    assertThat(chart().getXYPlot().getDomainAxis().getRange()).isEqualTo(first);
  }

  @Test
  void theArrowKeysReadValueByValue() {
    openSpectrum();
    focusChart();
    robot.type(KeyCode.RIGHT);
    assertThat(text(".readout")).contains("192,000").contains("once");
    robot.type(KeyCode.RIGHT, 2);
    assertThat(text(".readout")).contains("21,333").contains("3 times");
    robot.type(KeyCode.LEFT);
    assertThat(text(".readout")).contains("64,000");
  }

  @Test
  void aDragZoomsToWhatItCovers() {
    openSpectrum();
    Node frame = robot.lookup("#chart").query();
    Range first = chart().getXYPlot().getDomainAxis().getRange();
    robot.moveTo(frame).moveBy(60, 0).press(MouseButton.PRIMARY);
    robot.moveBy(-90, 10);
    robot.release(MouseButton.PRIMARY);
    Range zoomed = chart().getXYPlot().getDomainAxis().getRange();
    assertThat(zoomed.getLength()).isLessThan(first.getLength() / 2);
    assertThat(first.contains(zoomed.getLowerBound())).isTrue();
  }

  @Test
  void codonUsageSwitchesItsMeasure() {
    ResultSamples.fill(window.results);
    press("#nav-results");
    seen("#codon-table");
    double rscu = chart().getCategoryPlot().getDataset().getValue(0, 0).doubleValue();
    pressSegment("Measure: Count");
    double count = chart().getCategoryPlot().getDataset().getValue(0, 0).doubleValue();
    assertThat(count).isGreaterThan(rscu).isEqualTo(Math.rint(count));
    focusChart();
    robot.type(KeyCode.RIGHT);
    assertThat(text(".readout")).contains("RSCU").contains("Ala");
  }

  @Test
  void theNotesOfAResultAreShown() {
    ResultSamples.fill(window.results);
    press("#nav-results");
    seen("#codon-table");
    assertThat(texts("#result-view")).anyMatch(text -> text.contains("no multiple of three"));
  }

  @Test
  void aResultsFolderOpensInTheFileManager() {
    openSpectrum();
    press("#open-folder");
    assertThat(window.browsed)
        .singleElement()
        .isEqualTo(home.resolve("results").resolve("reads").toUri().toString());
  }

  @Test
  void aDamagedResultSaysWhatIsMissing() {
    ResultSamples.fill(window.results);
    window.results.tables.clear();
    press("#nav-results");
    seen(".callout");
    assertThat(texts("#result-view")).anyMatch(text -> text.contains("codon-usage.tsv"));
  }

  @Test
  void aResultWithoutAChartShowsItsTables() {
    window.results.results = List.of(ResultSamples.plain("stats"));
    window.results.plainTables.put("stats", TABLES);
    press("#nav-results");
    seen("#any-table");
    assertThat(anyTable().tsv()).startsWith("file\tbases\nlambda.fa\t48502\n");
    assertThat(texts("#tables-pane")).contains("2 rows");
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
    robot.interact(
        () -> robot.lookup("#table-choice").queryComboBox().getSelectionModel().select(1));
    assertThat(anyTable().tsv()).startsWith("Column 1\tColumn 2\n1\t7\n");
    assertThat(texts("#tables-pane")).contains("the first 1 rows; the whole file is in the folder");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void figuresOfAnyTableAreSortedAsNumbers() {
    window.results.results = List.of(ResultSamples.plain("stats"));
    window.results.plainTables.put("stats", TABLES);
    press("#nav-results");
    seen("#any-table");
    TableView table = anyTable();
    robot.interact(() -> table.getSortOrder().setAll(table.getColumns().get(1)));
    assertThat(anyTable().tsv()).isEqualTo("file\tbases\nphi.fa\t5386\nlambda.fa\t48502\n");
  }

  @Test
  void theTablesOfAChartAreOneButtonAway() {
    window.results.plainTables.put("reads", TABLES);
    openSpectrum();
    press("#show-tables");
    seen("#any-table");
    assertThat(texts(".dialog-box")).contains("2 rows");
  }

  private TsvTable<?> anyTable() {
    return onWindow(() -> robot.lookup("#any-table").queryAs(TsvTable.class));
  }

  private void openSpectrum() {
    ResultSamples.fill(window.results);
    press("#nav-results");
    select("#result-list", 1);
    seen("#histogram-table");
  }
}
