package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.export.ResultFolders;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.ResultSamples;
import hearth.cluster.results.FolderResultStore;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.StoredResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Exporting from the Results page, over fakes and real files. */
class ExportDialogTest extends PageTest {

  private void open(int index, String seen) {
    ResultSamples.fill(window.results);
    press("#nav-results");
    select("#result-list", index);
    seen(seen);
    press("#export");
    seen("#export-save");
  }

  private void type(String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
  }

  private Path saved(String name) {
    Path file = home.resolve(name);
    window.picked.file = file;
    press("#export-save");
    return file;
  }

  @Test
  void theChartOnTheScreenIsWrittenAsAskedFor() throws IOException {
    open(1, "#histogram-table");
    pressSegment("Unit: Pixels");
    assertThat(text("#export-outlook")).contains("2,835 by 1,594 pixels");
    type("#export-width", "800");
    type("#export-height", "600");
    type("#export-dpi", "120");
    Path file = saved("chart.png");
    seen(".notice");
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(800);
    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(600);
    gone("#export-save");
  }

  @Test
  void theChoiceIsRemembered() throws IOException {
    open(1, "#histogram-table");
    pressSegment("Format: SVG");
    pressSegment("Colours: Dark");
    type("#export-width", "120");
    Path file = saved("chart.svg");
    gone("#export-save");
    assertThat(file).content().contains("width=\"120mm\"", "rgb(13,17,23)");
    press("#export");
    seen("#export-outlook");
    assertThat(text("#export-outlook")).isEqualTo("The picture is 120 by 135 mm on paper.");
    until(() -> Files.readString(window.settings()).contains("\"SVG\""));
  }

  @Test
  void whatCannotBeDrawnIsSaidAtTheField() {
    open(1, "#histogram-table");
    type("#export-width", "3");
    assertThat(texts(".dialog-box")).contains("Enter a number from 40 to 2,000.");
    assertThat(button("#export-save").isDisabled()).isTrue();
    type("#export-width", "2000");
    type("#export-height", "2000");
    type("#export-dpi", "1200");
    assertThat(text("#export-outlook")).contains("more than 100 million");
    assertThat(button("#export-save").isDisabled()).isTrue();
    pressSegment("Format: PDF");
    assertThat(button("#export-save").isDisabled()).isFalse();
  }

  @Test
  void allChartsAreFilesAndNoneIsReplacedUnasked() throws IOException {
    open(0, "#codon-table");
    Files.writeString(home.resolve("u-rscu.pdf"), "mine");
    pressSegment("What: All charts");
    pressSegment("Format: PDF");
    Path file = saved("u.pdf");
    until(() -> texts(".dialog-box").contains("Replace files?"));
    assertThat(home.resolve("u-count.pdf")).doesNotExist();
    assertThat(home.resolve("u-rscu.pdf")).content().isEqualTo("mine");
    pressInDialog(".danger");
    seen(".notice");
    assertThat(home.resolve("u-rscu.pdf")).content().startsWith("%PDF");
    assertThat(home.resolve("u-count.pdf")).isNotEmptyFile();
    assertThat(file).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsASentenceAndTheDialogStays() throws IOException {
    open(1, "#histogram-table");
    Files.writeString(home.resolve("taken"), "a file");
    saved("taken/chart.png");
    seen(".notice");
    assertThat(texts(".notice")).anyMatch(text -> text.contains("taken"));
    assertThat(isShown("#export-save")).isTrue();
    assertThat(button("#export-save").isDisabled()).isFalse();
  }

  @Test
  void aReportIsOnePage() throws IOException {
    open(1, "#histogram-table");
    pressSegment("What: Report");
    Path file = saved("report.html");
    seen(".notice");
    assertThat(file).content().contains("<svg", "GenomeScope 2.0", "1,440,210");
  }

  @Test
  void aTableIsTheFileOfTheResult() throws IOException {
    Path result = ResultFolders.spectrum(home.resolve("results"));
    StoredResults stored = new StoredResults(() -> new FolderResultStore(home.resolve("results")));
    ResultSummary summary = stored.result(ResultFolders.ID);
    window.results.spectra.put(ResultFolders.ID, stored.spectrum(ResultFolders.ID));
    window.results.results = List.of(summary);
    press("#nav-results");
    seen("#histogram-table");
    press("#export");
    seen("#export-save");
    pressSegment("What: Table");
    Path file = saved("mine.tsv");
    seen(".notice");
    assertThat(file).hasSameTextualContentAs(result.resolve("histogram.tsv"));
  }
}
