package hearth.app.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.NeedsWindow;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The audit of windows finds what was planted, and nothing else. */
@ExtendWith(NeedsWindow.class)
@SuppressWarnings("NullAway.Init")
class AuditTest {
  private Stage stage;
  private Scene scene;

  /** A stage of its own: others leave theirs with a least size. */
  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.waitForAsyncFx(20_000, this::show);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
  }

  private void show() {
    stage = new Stage();
    Label cut = new Label("a text that is longer than its place");
    cut.setMaxWidth(60);
    Label whole = new Label("whole");
    Button nameless = new Button();
    Button named = new Button();
    named.setAccessibleText("named");
    Region silent = new Region();
    silent.getStyleClass().add("chart-frame");
    Region spoken = new Region();
    spoken.getStyleClass().add("chart-frame");
    spoken.setAccessibleText("Three bars, up to 12.");
    ProgressBar bar = new ProgressBar(0.5);
    bar.setId("bar");
    Pane beyond = new Pane(new Label("beyond"));
    beyond.getChildren().get(0).setLayoutX(390);
    VBox low = new VBox(new Label("can be scrolled to"));
    low.setMinHeight(900);
    ScrollPane scroll = new ScrollPane(low);
    scroll.setMaxHeight(80);
    HBox row = new HBox(nameless, named, silent, spoken, bar);
    scene = new Scene(new VBox(cut, whole, row, beyond, scroll), 400, 300);
    stage.setScene(scene);
    // Another test may have left it larger.
    stage.setWidth(400);
    stage.setHeight(300);
    stage.show();
  }

  @Test
  void itFindsWhatWasPlantedAndNothingElse() {
    Pictures.settle();
    assertThat(Audit.cutTexts(scene)).containsExactly("a text that is longer than its place");
    assertThat(Audit.nameless(scene)).containsExactly("Button#null");
    assertThat(Audit.wordless(scene)).containsExactly("Region#null", "ProgressBar#bar");
    assertThat(Audit.outside(scene)).containsExactly("beyond");
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.setWidth(600));
    Pictures.settle();
    assertThat(Audit.outside(scene)).isEmpty();
  }
}
