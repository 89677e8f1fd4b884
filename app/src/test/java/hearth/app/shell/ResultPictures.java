package hearth.app.shell;

import hearth.app.fakes.FakeWindow;
import hearth.app.fakes.ResultSamples;
import hearth.app.fakes.Samples;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.OddResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/**
 * Pictures of what a person does with results: names, tags, several, what was deleted, what is odd.
 */
final class ResultPictures {
  private final Camera camera;
  private final FakeWindow window;

  ResultPictures(Camera camera, FakeWindow window) {
    this.camera = camera;
    this.window = window;
  }

  void take() throws IOException {
    prepare();
    camera.press("#nav-jobs");
    camera.press("#nav-results");
    camera.select("#result-list", 1);
    camera.until(() -> camera.find("#result-head-tags") != null);
    camera.seen("#histogram-table");
    camera.look("results-named");
    key(KeyCode.F2);
    camera.seen("#result-name");
    camera.look("results-rename");
    camera.press("#result-name-save");
    camera.gone("#result-name");
    camera.select("#result-list", 2);
    camera.seen("#odd-result");
    camera.look("results-odd");
    several(0, 1);
    camera.seen("#several-results");
    camera.look("results-several");
    camera.press("#several-tag");
    camera.seen("#result-tags");
    camera.look("results-tags");
    camera.press("#result-tags-save");
    camera.gone("#result-tags");
    overlay();
    camera.press("#results-deleted");
    camera.seen("#deleted-results");
    camera.look("results-deleted");
    camera.press(".dialog-box .button-icon");
    camera.type("#result-search", "nothing of the kind");
    camera.seen("#result-search-clear");
    camera.look("results-not-found");
    camera.press("#result-search-clear");
  }

  private void overlay() throws IOException {
    window.library.bringBack(List.of("genome"));
    camera.press("#nav-jobs");
    camera.press("#nav-results");
    camera.until(() -> lines() == 4);
    several(1, 2);
    camera.seen("#overlay-pane");
    camera.look("results-overlay");
    camera.segment(Messages.text("results.axis.y") + ": " + Messages.text("results.axis.log"));
    camera.segment(Messages.text("results.axis.x") + ": " + Messages.text("results.axis.log"));
    camera.look("results-overlay-log");
    window.library.delete(List.of("genome"), Samples.NOW.minus(Duration.ofDays(1)));
    camera.press("#nav-jobs");
    camera.press("#nav-results");
    camera.until(() -> lines() == 3);
  }

  private int lines() {
    return camera.robot().lookup("#result-list").queryAs(ListView.class).getItems().size();
  }

  private void prepare() throws IOException {
    ResultSamples.fill(window.results);
    window.results.changes.put(
        "reads", List.of("top-kmers.tsv has 4,012 bytes, and the job wrote 4,096."));
    window.results.odd =
        List.of(
            new OddResult(
                "holiday photos",
                "Hearth did not write the folder \"holiday photos\": it has no job.json. Hearth"
                    + " leaves it alone; move it elsewhere, and it is gone from this list.",
                false));
    window.library.rename("reads", "E. coli, 30×, with a long name for its card");
    window.library.tag("reads", List.of("batch 2", "paper"));
    window.library.tag("codons", List.of("paper"));
    window.library.delete(List.of("genome"), Samples.NOW.minus(Duration.ofDays(1)));
  }

  private void several(int... lines) {
    camera
        .robot()
        .interact(
            () -> {
              var selection =
                  camera.robot().lookup("#result-list").queryAs(ListView.class).getSelectionModel();
              selection.clearSelection();
              for (int line : lines) {
                selection.select(line);
              }
            });
  }

  private void key(KeyCode key) {
    camera.robot().interact(() -> camera.find("#result-list").requestFocus());
    camera.robot().type(key);
  }
}
