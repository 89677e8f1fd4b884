package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopNotifierTest {
  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theSentenceIsShownAsItIsAndWithoutASound() throws IOException {
    Path told = folder.resolve("told");
    List<String> program =
        List.of("sh", "-c", "printf '%s\\n' \"$@\" > '" + told + "'", "notify-send");

    new DesktopNotifier(program, Runnable::run).accept("-1 < 2 & done");

    assertThat(Files.readAllLines(told))
        .containsExactly(
            "--app-name=Hearth",
            "--hint=boolean:suppress-sound:true",
            "--",
            "Hearth",
            "-1 &lt; 2 &amp; done");
  }

  @Test
  void aDesktopWithoutNotificationsIsNoTrouble() {
    DesktopNotifier none =
        new DesktopNotifier(List.of(folder.resolve("none").toString()), Runnable::run);

    assertThatCode(() -> none.accept("Done.")).doesNotThrowAnyException();
  }
}
