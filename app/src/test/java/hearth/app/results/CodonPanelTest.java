package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.charts.Genes;
import hearth.app.charts.Tables;
import hearth.app.fakes.Audit;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Pictures;
import hearth.app.fakes.ResultSamples;
import hearth.app.fx.TsvTable;
import hearth.app.shell.ThemeChoice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** The charts of a codon usage in the window, over fakes. */
class CodonPanelTest extends PageTest {

  private void open(int genes) {
    if (genes > 0) {
      window.results.codonDetails.put("codons", Genes.of(genes, Tables.other()));
    }
    ResultSamples.fill(window.results);
    press("#nav-results");
    seen("#codon-table");
  }

  private TsvTable<?> table(String id) {
    return onWindow(() -> robot.lookup(id).queryAs(TsvTable.class));
  }

  @Test
  void aBarChosenInTheChartIsChosenInTheTableAndBack() {
    open(0);
    focusChart();
    robot.type(KeyCode.RIGHT, 3);
    assertThat(table("#codon-table").tsv().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("A\tGCG\t");
    robot.interact(() -> table("#codon-table").getSelectionModel().clearAndSelect(0));
    assertThat(text(".readout")).startsWith("TAA Stop");
  }

  @Test
  void aGeneChosenInTheChartIsChosenInTheTableAndBack() throws IOException {
    open(2_000);
    pressSegment("Chart: Nc and GC3s");
    seen("#gene-table");
    focusChart();
    robot.type(KeyCode.END);
    String last = text(".readout");
    String row = table("#gene-table").tsv().lines().skip(1).findFirst().orElseThrow();
    assertThat(last).startsWith(row.split("\t", -1)[0] + ": Nc ");
    robot.interact(() -> table("#gene-table").getSelectionModel().clearAndSelect(0));
    assertThat(text(".readout")).startsWith("gene-00000: Nc ");
    robot.clickOn(robot.lookup("#chart").<Node>query(), MouseButton.PRIMARY);
    String clicked = text(".readout");
    assertThat(clicked).startsWith("gene-").doesNotStartWith("gene-00000");
    assertThat(table("#gene-table").tsv().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith(clicked.substring(0, clicked.indexOf(':')));
    robot.type(KeyCode.PLUS);
    assertThat(chart().getXYPlot().getDomainAxis().getRange().getLength()).isLessThan(0.71);
    Pictures.save(stage.getScene(), "codon-genes-zoomed");
  }

  @Test
  void everyChartHasItsTableAndIsWhole() throws IOException {
    open(5_000);
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      theme(theme);
      page("Codons", "#codon-table", theme);
      page("Nc and GC3s", "#gene-table", theme);
      page("CAI", "#cai-table", theme);
      page("Difference", "#difference-table", theme);
      page("RSCU map", "#map-table", theme);
    }
  }

  private void page(String name, String table, ThemeChoice theme) throws IOException {
    pressSegment("Chart: " + name);
    seen(table);
    focusChart();
    robot.type(KeyCode.RIGHT, 2);
    assertThat(table(table).getSelectionModel().getSelectedIndices()).as(name).hasSize(1);
    assertThat(isShown("#chart")).isTrue();
    Pictures.save(
        stage.getScene(),
        "codon" + table.replace('#', '-') + "-" + theme.name().toLowerCase(Locale.ROOT));
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
  }

  @Test
  void withoutGenesTheChartSaysWhatToDo() {
    open(0);
    pressSegment("Chart: Nc and GC3s");
    assertThat(chart().getXYPlot().getNoDataMessage()).contains("Run the job again");
    assertThat(((TableView<?>) table("#gene-table")).getItems()).isEmpty();
    assertThat(below("#result-view", ".segments")).isNotEmpty();
    assertThat(text(".guidance")).contains("each point is a gene");
  }
}
