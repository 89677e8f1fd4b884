package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("below").resolve("window.json");
  }

  private SettingsStore store() {
    return new SettingsStore(file(), Runnable::run);
  }

  @Test
  void aFirstStartHasTheFirstSettingsAndWritesNothing() {
    assertThat(store().get()).isEqualTo(WindowSettings.FIRST);
    assertThat(file()).doesNotExist();
  }

  @Test
  void everySettingComesBackAtTheNextStart() {
    WindowSettings.Place place = new WindowSettings.Place(-1200, 40, 1300, 900, true);
    store()
        .update(
            s ->
                s.withTheme(ThemeChoice.DARK)
                    .withOnClose(CloseChoice.STOP)
                    .withPlace(place)
                    .withLastFolder("/data/my reads äö")
                    .withDesktop(false)
                    .withLanguage(Language.GERMAN));
    WindowSettings read = store().get();
    assertThat(read.theme()).isEqualTo(ThemeChoice.DARK);
    assertThat(read.onClose()).isEqualTo(CloseChoice.STOP);
    assertThat(read.place()).isEqualTo(place);
    assertThat(read.lastFolder()).isEqualTo("/data/my reads äö");
    assertThat(read.tellsDesktop()).isFalse();
    assertThat(read.spoken()).isEqualTo(Language.GERMAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1]", "null", "{\"schema\":1,\"theme\":\"PURPLE\"}", "\u0000\u0001"})
  void aDamagedFileCostsTheSettingsAndNotTheStart(String content) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), content);
    assertThat(store().get()).isEqualTo(WindowSettings.FIRST);
  }

  @Test
  void aFileFromALaterOrEarlierHearthIsReadAsFarAsItGoes() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"schema\":9,\"theme\":\"DARK\",\"sparkles\":true}");
    assertThat(store().get().theme()).isEqualTo(ThemeChoice.DARK);
    assertThat(store().get().onClose()).isEqualTo(CloseChoice.ASK);
    assertThat(store().get().tellsDesktop()).isTrue();
  }

  @Test
  void whereNothingCanBeWrittenTheSettingsLastUntilTheEnd() throws IOException {
    Files.writeString(folder.resolve("below"), "a file where the folder should be");
    SettingsStore store = store();
    store.update(s -> s.withTheme(ThemeChoice.DARK));
    assertThat(store.get().theme()).isEqualTo(ThemeChoice.DARK);
  }
}
