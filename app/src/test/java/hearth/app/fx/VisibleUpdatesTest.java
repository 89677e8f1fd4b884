package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.app.NeedsWindow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Twenty cards, of which six can be seen. */
@ExtendWith({NeedsWindow.class, ApplicationExtension.class})
@SuppressWarnings("NullAway.Init")
class VisibleUpdatesTest {
  private static final double CARD = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private List<Label> cards;
  private ScrollPane pane;
  private VisibleUpdates updates;

  @Start
  void start(Stage stage) {
    VBox box = new VBox();
    cards = IntStream.range(0, 20).mapToObj(i -> new Label("old")).toList();
    pane = new ScrollPane(box);
    updates = new VisibleUpdates(box);
    cards.forEach(card -> card.setMinHeight(CARD));
    box.getChildren().setAll(cards);
    stage.setScene(new Scene(pane, 300, 6 * CARD - CARD / 2));
    stage.show();
  }

  @Test
  void onlyWhatCanBeSeenIsUpdatedAndTheRestWhenItIsScrolledIntoSight() throws Exception {
    updateTo("new");
    await().atMost(PATIENCE).until(() -> updated("new") == 6);
    frames();
    assertThat(updated("new")).as("those out of sight wait").isEqualTo(6);
    assertThat(cards.get(5).getText()).isEqualTo("new");

    onWindow(
        () -> {
          pane.setVvalue(1);
          return null;
        });
    await().atMost(PATIENCE).until(() -> cards.get(19).getText().equals("new"));
    assertThat(cards.get(10).getText()).as("never in sight").isEqualTo("old");
  }

  @Test
  void aLaterUpdateTakesThePlaceOfOneThatWaits() throws Exception {
    updateTo("first");
    updateTo("second");
    onWindow(
        () -> {
          pane.setVvalue(1);
          return null;
        });

    await().atMost(PATIENCE).until(() -> cards.get(19).getText().equals("second"));
    assertThat(updated("first")).as("in the one frame before").isLessThanOrEqualTo(6);
  }

  private void updateTo(String text) throws Exception {
    onWindow(
        () -> {
          Map<Node, Runnable> all = new LinkedHashMap<>();
          cards.forEach(card -> all.put(card, () -> card.setText(text)));
          updates.set(all);
          return null;
        });
  }

  private long updated(String text) throws Exception {
    return onWindow(() -> cards.stream().filter(card -> card.getText().equals(text)).count());
  }

  private static void frames() throws Exception {
    for (int i = 0; i < 5; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static <T> T onWindow(Callable<T> task) throws Exception {
    return WaitForAsyncUtils.asyncFx(task).get();
  }
}
