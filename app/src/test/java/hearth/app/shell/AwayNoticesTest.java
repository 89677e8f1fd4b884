package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AwayNoticesTest {
  private final Notices notices = new Notices();
  private final SimpleObjectProperty<Boolean> inFront = new SimpleObjectProperty<>(true);
  private final List<String> desktop = new ArrayList<>();
  private boolean wanted = true;
  private final AwayNotices away = new AwayNotices(notices, inFront, () -> wanted, desktop::add);

  @Test
  void whoLooksAtTheWindowIsToldNothingMore() {
    add("k-mer spectrum has finished.");

    assertThat(away.titleProperty().get()).isEqualTo("Hearth");
    assertThat(desktop).isEmpty();
  }

  @Test
  void whoIsElsewhereIsToldUntilTheWindowIsInFront() {
    inFront.set(false);
    add("One has finished.");
    add("Another has failed.");

    assertThat(away.titleProperty().get()).isEqualTo("(2) Hearth");
    assertThat(desktop).containsExactly("One has finished.", "Another has failed.");
    inFront.set(true);
    assertThat(away.titleProperty().get()).isEqualTo("Hearth");
    inFront.set(false);
    add("A third has finished.");
    assertThat(away.titleProperty().get()).isEqualTo("(1) Hearth");
  }

  @Test
  void theDesktopIsLeftAloneWhenThatIsNotWanted() {
    wanted = false;
    inFront.set(false);
    add("One has finished.");

    assertThat(away.titleProperty().get()).isEqualTo("(1) Hearth");
    assertThat(desktop).isEmpty();
  }

  private void add(String text) {
    notices.add(Notice.of(Tone.SUCCESS, text));
  }
}
