package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Audit;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.ResultSamples;
import hearth.app.fakes.Samples;
import hearth.cluster.library.Added;
import hearth.cluster.results.ResultCatalog.OddResult;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a person does with results on the Results page: over fakes, by keys and by buttons. */
class ResultLibraryPageTest extends PageTest {

  private static final OddResult FOREIGN =
      new OddResult("photos", "Hearth did not write the folder \"photos\".", false);
  private static final OddResult TORN =
      new OddResult("torn", "The result in the folder \"torn\" cannot be read.", true);

  @Test
  void aResultIsRenamedByItsKeyAndThatIsTakenBack() throws IOException {
    openResults();
    select("#result-list", 1);
    type(KeyCode.F2);
    seen("#result-name");
    fill("#result-name", "E. coli, 30×");
    press("#result-name-save");
    until(() -> titles().contains("E. coli, 30×"));
    assertThat(added("reads").name()).isEqualTo("E. coli, 30×");
    assertThat(text("#result-title")).isEqualTo("E. coli, 30×");
    undo();
    until(() -> !titles().contains("E. coli, 30×"));
    assertThat(added("reads").name()).isEmpty();
  }

  @Test
  void tagsAreGivenToSeveralAndSearchedFor() throws IOException {
    openResults();
    selectAll(1, 2);
    seen("#several-results");
    press("#several-tag");
    seen("#result-tags");
    fill("#result-tags", "paper, batch 2");
    press("#result-tags-save");
    until(() -> window.library.all().size() >= 2);
    fill("#result-search", "tag:\"batch 2\"");
    until(() -> ids().equals(List.of("reads", "genome")));
    assertThat(texts("#result-list")).contains("paper", "batch 2");
    fill("#result-search", "tag:none");
    seen("#result-search-clear");
    press("#result-search-clear");
    until(() -> ids().size() == 3);
  }

  @Test
  void theSearchFindsTypesAndFilesAndKeepsWhatIsChosen() {
    openResults();
    select("#result-list", 1);
    seen("#histogram-table");
    fill("#result-search", "spectrum reads_30x");
    until(() -> ids().size() == 2);
    assertThat(isShown("#histogram-table")).isTrue();
    fill("#result-search", "lambda_cds");
    until(() -> ids().equals(List.of("codons")));
    seen("#codon-table");
  }

  @Test
  void aDeletedResultIsBroughtBackByItsNotice() throws IOException {
    openResults();
    select("#result-list", 1);
    type(KeyCode.DELETE);
    until(() -> ids().equals(List.of("codons", "genome")));
    assertThat(added("reads").deleted()).isEqualTo(Samples.NOW);
    assertThat(window.jobs.past.removed).isEmpty();
    robot.interact(() -> ((Button) noticeButton("Bring back")).fire());
    until(() -> ids().equals(List.of("codons", "reads", "genome")));
    assertThat(added("reads").deleted()).isNull();
  }

  @Test
  void aDeletionIsTakenBackByTheKey() {
    openResults();
    selectAll(0, 2);
    seen("#several-results");
    press("#several-delete");
    until(() -> ids().equals(List.of("reads")));
    undo();
    until(() -> ids().size() == 3);
  }

  @Test
  void whatIsKeptOrForeignIsNotDeleted() throws IOException {
    window.jobs.past.kept.add("codons");
    window.results.odd = List.of(FOREIGN);
    openResults();
    selectAll(0, 3);
    seen("#several-results");
    press("#several-delete");
    until(() -> below(".notices", ".notice").size() == 2);
    assertThat(texts(".notices")).anyMatch(text -> text.contains("photos"));
    assertThat(texts(".notices")).anyMatch(text -> text.contains("Jobs page"));
    assertThat(window.library.all().values()).noneMatch(Added::isDeleted);
  }

  @Test
  void whatWasDeletedAWeekAgoIsRemovedWithItsJob() throws IOException {
    window.library.delete(List.of("genome"), Samples.NOW.minus(Duration.ofDays(8)));
    window.library.delete(List.of("reads"), Samples.NOW.minus(Duration.ofDays(6)));
    openResults();
    until(() -> window.jobs.past.removed.equals(List.of("genome")));
    assertThat(ids()).containsExactly("codons");
  }

  @Test
  void whileTheVolumeIsAwayNothingIsRemoved() throws IOException {
    window.library.delete(List.of("genome"), Samples.NOW.minus(Duration.ofDays(8)));
    window.results.unreachable = "Docker does not answer. Start Docker.";
    openResults();
    seen("#results-page .callout");
    assertThat(window.jobs.past.removed).isEmpty();
    window.results.unreachable = null;
    press("#nav-jobs");
    press("#nav-results");
    until(() -> window.jobs.past.removed.equals(List.of("genome")));
  }

  @Test
  void deletedResultsAreListedAndRemovedAfterAQuestion() throws IOException {
    window.library.delete(List.of("genome"), Samples.NOW.minus(Duration.ofDays(1)));
    openResults();
    press("#results-deleted");
    seen("#deleted-results");
    press("#deleted-remove");
    assertThat(window.jobs.past.removed).isEmpty();
    pressInDialog(".danger");
    until(() -> window.jobs.past.removed.equals(List.of("genome")));
  }

  @Test
  void aDeletedResultThatIsAskedForCanBeBroughtBack() throws IOException {
    window.library.delete(List.of("reads"), Samples.NOW);
    openResults();
    assertThat(ids()).containsExactly("codons", "genome");
    press("#results-deleted");
    seen("#deleted-results");
    robot.interact(
        () ->
            below("#deleted-results", ".button").stream()
                .map(Button.class::cast)
                .filter(button -> "Bring back".equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    until(() -> ids().contains("reads"));
  }

  @Test
  void aResultIsCopiedToAFolder() {
    window.picked.file = home;
    openResults();
    selectAll(0, 1);
    seen("#several-results");
    press("#several-copy");
    until(() -> window.results.copied.equals(List.of("codons", "reads")));
    until(() -> texts(".notices").stream().anyMatch(text -> text.contains(home.toString())));
  }

  @Test
  void aForeignFolderIsASentence() {
    window.results.odd = List.of(FOREIGN);
    openResults();
    select("#result-list", 3);
    seen("#odd-result");
    assertThat(texts("#odd-result")).contains("photos", FOREIGN.trouble());
    assertThat(isShown("#odd-delete")).isFalse();
    press("#open-folder");
    until(() -> window.browsed.size() == 1);
  }

  @Test
  void aDamagedManifestIsASentenceAndItsFolderCanBeDeleted() {
    window.results.odd = List.of(TORN);
    openResults();
    select("#result-list", 3);
    seen("#odd-result");
    assertThat(texts("#odd-result")).contains(TORN.trouble());
    press("#odd-delete");
    until(() -> ids().size() == 3);
  }

  @Test
  void aChangedFileIsNamed() throws IOException {
    window.results.changes.put("codons", List.of("codon-usage.tsv is missing."));
    openResults();
    seen("#result-changed");
    assertThat(texts("#result-changed")).contains("codon-usage.tsv is missing.");
    select("#result-list", 1);
    gone("#result-changed");
    until(() -> added("reads").checked() != null);
    assertThat(window.library.all()).doesNotContainKey("codons");
  }

  @Test
  void copiesOfAVolumeThatIsAwaySaySo() {
    window.results.unreachable = "Docker does not answer. Start Docker.";
    openResults();
    seen("#results-page .callout");
    assertThat(texts("#results-page")).contains("Docker does not answer. Start Docker.");
  }

  @Test
  void aLibraryThatCannotBeReadIsASentenceAndResultsAreThere() {
    window.library.broken = new IOException("The library of results cannot be used.");
    openResults();
    until(() -> texts(".notices").contains("The library of results cannot be used."));
    assertThat(ids()).hasSize(3);
  }

  @Test
  void cardsShowTheirCharts() {
    openResults();
    until(
        () ->
            below("#result-list", ".image-view").stream()
                    .filter(node -> ((ImageView) node).getImage() != null)
                    .count()
                == 3);
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
  }

  @Test
  void ofAThousandResultsOnlyThoseInSightAreCards() {
    ResultSamples.fill(window.results);
    List<ResultSummary> many = new ArrayList<>(window.results.results);
    IntStream.range(0, 1000).forEach(i -> many.add(ResultSamples.spectrum("s" + i)));
    window.results.results = many;
    press("#nav-results");
    until(() -> list().getItems().size() == 1003);
    assertThat(below("#result-list", ".list-cell")).hasSizeLessThan(40);
    fill("#result-search", "name:s999");
    until(() -> ids().equals(List.of("s999")));
  }

  @Test
  void enterGoesToTheChart() {
    openResults();
    select("#result-list", 1);
    seen("#histogram-table");
    type(KeyCode.ENTER);
    until(() -> stage.getScene().getFocusOwner() != null);
    assertThat(onWindow(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("chart");
  }

  private void openResults() {
    ResultSamples.fill(window.results);
    press("#nav-results");
    until(() -> !list().getItems().isEmpty());
  }

  @SuppressWarnings("unchecked")
  private ListView<ResultItem> list() {
    return robot.lookup("#result-list").queryAs(ListView.class);
  }

  private List<String> ids() {
    return onWindow(() -> list().getItems().stream().map(ResultItem::id).toList());
  }

  private Added added(String id) throws IOException {
    return window.library.all().getOrDefault(id, Added.NOTHING);
  }

  private List<String> titles() {
    return texts("#result-list");
  }

  private void selectAll(int... lines) {
    robot.interact(
        () -> {
          list().getSelectionModel().clearSelection();
          for (int line : lines) {
            list().getSelectionModel().select(line);
          }
        });
  }

  private void type(KeyCode key) {
    robot.interact(() -> list().requestFocus());
    robot.type(key);
  }

  private void undo() {
    robot.interact(() -> list().requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
  }

  private void fill(String field, String text) {
    robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(text));
  }

  private Node noticeButton(String text) {
    return below(".notices", ".button").stream()
        .filter(node -> text.equals(((Button) node).getText()))
        .findFirst()
        .orElseThrow();
  }
}
