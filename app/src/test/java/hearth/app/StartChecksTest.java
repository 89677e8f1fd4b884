package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.monitor.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartChecksTest {
  private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");

  @TempDir Path fonts;
  private String platform = "";

  @BeforeEach
  void useTheRealWindow() throws IOException {
    platform = System.getProperty("glass.platform", "");
    System.clearProperty("glass.platform");
    Files.createFile(Files.createDirectories(fonts.resolve("truetype")).resolve("Sans.ttf"));
  }

  @AfterEach
  void restore() {
    if (!platform.isEmpty()) {
      System.setProperty("glass.platform", platform);
    }
  }

  @Test
  void aCompleteComputerLacksNothing() {
    assertThat(check("Linux", X11, "none")).isEmpty();
  }

  @Test
  void withoutADisplayTheNextCommandIsNamed() {
    Problem lack = check("Linux", Map.of(), "none").orElseThrow();

    assertThat(lack.message()).isEqualTo("There is no display, so the window cannot open.");
    assertThat(lack.remedy()).contains("hearth demo").contains("mvn -Pdemo");
  }

  @Test
  void aWaylandSessionNeedsXwayland() {
    Problem lack = check("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), "none").orElseThrow();

    assertThat(lack.message()).contains("Xwayland");
    assertThat(lack.remedy()).contains("apt-get install xwayland");
  }

  @Test
  void aMissingLibraryIsNamedByItsPackage() {
    assertThat(check("Linux", X11, "libgtk-3.so.0").orElseThrow().remedy())
        .endsWith("apt-get install libgtk-3-0");
    assertThat(check("Linux", X11, "libpangoft2-1.0.so.0").orElseThrow().remedy())
        .endsWith("apt-get install libpangoft2-1.0-0");
  }

  @Test
  void withoutFontsThePackageIsNamed() throws IOException {
    Files.delete(fonts.resolve("truetype/Sans.ttf"));

    assertThat(check("Linux", X11, "none").orElseThrow().remedy()).endsWith("fonts-dejavu-core");
  }

  @Test
  void theHeadlessPlatformNeedsNeitherDisplayNorGtk() {
    System.setProperty("glass.platform", "Headless");
    try {
      assertThat(check("Linux", Map.of(), "libgtk-3.so.0")).isEmpty();
      assertThat(check("Linux", Map.of(), "libpangoft2-1.0.so.0")).isPresent();
    } finally {
      System.clearProperty("glass.platform");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11", "Mac OS X"})
  void otherSystemsBringAll(String system) {
    assertThat(check(system, Map.of(), "libgtk-3.so.0")).isEmpty();
  }

  @Test
  void theLinkerIsReallyAsked() {
    assertThat(StartChecks.isLoadable("libhearth-is-not-there.so.0")).isFalse();
    assertThat(StartChecks.isLoadable(System.mapLibraryName("c") + ".6"))
        .isEqualTo(System.getProperty("os.name").equals("Linux"));
  }

  private Optional<Problem> check(String system, Map<String, String> environment, String missing) {
    return new StartChecks(system, environment, library -> !library.equals(missing), List.of(fonts))
        .window();
  }
}
