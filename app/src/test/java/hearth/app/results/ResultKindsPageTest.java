package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.app.fakes.PageTest;
import hearth.app.fakes.ResultSamples;
import hearth.app.fx.TsvTable;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of results with several charts, in the window, over fakes. */
class ResultKindsPageTest extends PageTest {

  private void open(int index, String seen) {
    ResultSamples.fillKinds(window.results);
    press("#nav-results");
    select("#result-list", index);
    seen(seen);
  }

  private TsvTable<?> table(String id) {
    return onWindow(() -> robot.lookup(id).queryAs(TsvTable.class));
  }

  private String guidance() {
    return text(".guidance");
  }

  @Test
  void aSwitchChangesChartTableAndGuidance() {
    open(0, "#quality-table");
    assertThat(chart().getTitle().getText()).isEqualTo("Quality by position in the read");
    assertThat(guidance()).contains("trim the reads");
    pressSegment("Chart: Lengths");
    assertThat(chart().getTitle().getText()).isEqualTo("Records by length");
    assertThat(chart().getXYPlot().getDataset().getItemCount(0)).isEqualTo(91);
    assertThat(table("#length-table").tsv())
        .startsWith("From\tTo\tRecords\tBases\n60\t60\t5\t300\n");
    assertThat(guidance()).contains("N50");
    assertThat(onWindow(() -> robot.lookup("#chart").query().getAccessibleText()))
        .startsWith("Chart: Records by length. 91 values to read. ")
        .contains(" First value: 60 letters: 5 records", "; last value: ");
  }

  @Test
  void theArrowKeysReadWhicheverChartIsShown() {
    open(0, "#quality-table");
    focusChart();
    robot.type(KeyCode.RIGHT);
    assertThat(text(".readout")).startsWith("Position 1: median 38");
    pressSegment("Chart: Copies");
    focusChart();
    robot.type(KeyCode.END);
    assertThat(text(".readout")).isEqualTo("3 sequences occur 60 times each: 180 records");
    robot.type(KeyCode.LEFT);
    assertThat(text(".readout")).startsWith("110 sequences occur 2 times each");
  }

  @Test
  void theNearestPairsAreBesideTheMap() {
    open(1, "#pair-table");
    assertThat(table("#pair-table").tsv().lines().skip(1).findFirst().orElseThrow())
        .endsWith("isolate-00.fna\tisolate-02.fna");
    focusChart();
    robot.type(KeyCode.RIGHT, 2);
    assertThat(text(".readout")).startsWith("isolate-01.fna and isolate-03.fna: Mash distance");
    robot.type(KeyCode.DOWN, 2);
    assertThat(text(".readout")).startsWith("isolate-05.fna and isolate-03.fna: Mash distance");
    robot.type(KeyCode.UP);
    assertThat(text(".readout")).startsWith("isolate-03.fna and isolate-03.fna: Mash distance 0");
    pressSegment("Chart: Cosine distance");
    assertThat(chart().getTitle().getText()).isEqualTo("Cosine distance between samples");
  }

  @Test
  void aMapIsZoomedAlongBothAxes() {
    open(1, "#pair-table");
    focusChart();
    robot.type(KeyCode.PLUS);
    assertThat(chart().getXYPlot().getRangeAxis().getRange().getLength())
        .isCloseTo(8.4, within(1e-9));
    assertThat(chart().getXYPlot().getDomainAxis().getRange().getLength()).isLessThan(12);
    robot.type(KeyCode.DIGIT0);
    assertThat(chart().getXYPlot().getRangeAxis().getRange().getLength()).isEqualTo(12);
  }

  @Test
  void checksThatFailedComeFirst() {
    open(3, "#partition-table");
    List<String> said = texts("#check-list");
    assertThat(said)
        .containsSubsequence("Failed: disk speed", "Look at the disk.", "Passed: rdd sum");
  }

  @Test
  void whatHasNoChartSaysWhereItsFilesAre() {
    open(4, "#any-table");
    assertThat(guidance()).contains("press Folder");
  }

  @ParameterizedTest
  @CsvSource({"0, stats.tsv", "1, distance-mash.tsv", "2, centers.tsv", "3, checks.tsv"})
  void aDamagedResultIsASentence(int index, String file) {
    ResultSamples.fillKinds(window.results);
    window.results.statistics.clear();
    window.results.comparisons.clear();
    window.results.clusterings.clear();
    window.results.checks.clear();
    press("#nav-results");
    select("#result-list", index);
    until(() -> below("#result-view", ".callout").size() == 1);
    assertThat(texts("#result-view")).anyMatch(text -> text.contains(file));
  }
}
