package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Audit;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Pictures;
import java.io.IOException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The sheet of keys: from the keyboard, the button and the menu, for the page in front. */
class KeySheetTest extends PageTest {

  @Test
  void f1ShowsTheKeysOfThePageAndEscapeClosesThem() throws IOException {
    robot.type(KeyCode.F1);
    seen("#key-sheet");
    assertThat(texts("#key-sheet")).contains("F1", "Ctrl+1", "Ctrl+5", "Esc", "Ctrl+C");
    assertThat(texts("#key-sheet")).doesNotContain("Cancel the chosen jobs");
    robot.type(KeyCode.ESCAPE);
    gone("#key-sheet");
    press("#nav-jobs");
    robot.type(KeyCode.F1);
    seen("#key-sheet");
    assertThat(texts("#key-sheet"))
        .contains("Cancel the chosen jobs", "Delete", "Move a waiting job up or down in the queue");
    Pictures.save(stage.getScene(), "keys-jobs");
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
    robot.type(KeyCode.F1);
    gone("#key-sheet");
  }

  @Test
  void theButtonAndTheMenuShowThemToo() {
    press("#keys-button");
    seen("#key-sheet");
    robot.type(KeyCode.ESCAPE);
    gone("#key-sheet");
    MenuButton look = robot.lookup("#theme-menu").queryAs(MenuButton.class);
    MenuItem keys =
        look.getItems().stream()
            .filter(item -> "keys-menu".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(keys::fire);
    seen("#key-sheet");
  }

  /** What a person has filled in there would be lost. */
  @Test
  void aDialogThatIsOpenStays() {
    until(() -> !button("#profile-edit").isDisabled());
    press("#profile-edit");
    seen("#profile-save");
    robot.type(KeyCode.F1);
    assertThat(isShown("#profile-save")).isTrue();
    assertThat(isShown("#key-sheet")).isFalse();
  }
}
