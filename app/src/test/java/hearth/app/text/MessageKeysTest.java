package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every key used is in the bundle, and every key in the bundle is used. */
class MessageKeysTest {
  private static final Map<String, Class<? extends Enum<?>>> ENUMS = enums();

  private final MessageKeys keys = new MessageKeys(ENUMS);

  private static Map<String, Class<? extends Enum<?>>> enums() {
    Map<String, Class<? extends Enum<?>>> enums = new TreeMap<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("hearth")) {
      if (found.isEnum()) {
        @SuppressWarnings("unchecked")
        Class<? extends Enum<?>> type = (Class<? extends Enum<?>>) found.reflect();
        String prefix = Messages.enumPrefix(type);
        enums.put(prefix.substring("enum.".length(), prefix.length() - 1), type);
      }
    }
    return enums;
  }

  @Test
  void everyKeyUsedIsThereAndEveryKeyThereIsUsed() throws IOException {
    keys.readAll(Path.of("src/main/java"));

    assertThat(keys.unreadable()).as("calls whose key cannot be seen").isEmpty();
    Set<String> bundle = bundle().stringPropertyNames();
    assertThat(minus(keys.used(), bundle)).as("keys missing in messages.properties").isEmpty();
    assertThat(minus(bundle, keys.used())).as("keys that nothing uses").isEmpty();
  }

  /** Properties would take the last one and say nothing. */
  @Test
  void noKeyIsThereTwice() throws IOException {
    List<String> keys =
        Files.readAllLines(Path.of("src/main/resources/hearth/app/messages.properties")).stream()
            .filter(line -> line.matches("[^#\\s=][^=]*=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(keys).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void everyTextIsAMessageFormat() throws IOException {
    Properties bundle = bundle();
    for (String key : bundle.stringPropertyNames()) {
      String text = bundle.getProperty(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'");
      assertThat(Messages.text(key, 1, 1, 1, 1, 1, 1)).as(key).doesNotContain("{");
    }
  }

  @Test
  void aPlantedMissingKeyIsFound() throws IOException {
    keys.read("Planted.java", "label.setText(Messages.text(\n    \"planted.no.such.key\", 1));");

    assertThat(minus(keys.used(), bundle().stringPropertyNames()))
        .containsExactly("planted.no.such.key");
  }

  @Test
  void aPlantedUnusedKeyIsFound() {
    keys.read("Planted.java", "Messages.text(\"used\")");

    assertThat(minus(Set.of("used", "planted.unused"), keys.used()))
        .containsExactly("planted.unused");
  }

  @Test
  void anEnumNeedsEveryConstant() {
    keys.read("Planted.java", "Messages.text(StartStep.State.class, step.state())");
    keys.read("Planted.java", "Messages.text(JobState.class, job.state())");

    assertThat(keys.unreadable()).isEmpty();
    assertThat(keys.used())
        .contains("enum.StartStep.State.PENDING", "enum.StartStep.State.FAILED")
        .contains("enum.JobState.CANCELLED")
        .hasSize(4 + 7);
  }

  @Test
  void aKeyMadeAtRunTimeIsRefused() {
    keys.read("A.java", "Messages.text(\"phase.\" + phase)");
    keys.read("B.java", "Messages.text(key)");
    keys.read("C.java", "Messages.text(NoSuchEnum.class, x)");
    keys.read("D.java", "import static hearth.app.text.Messages.text;");

    assertThat(keys.unreadable()).hasSize(4);
  }

  private static Properties bundle() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            Messages.class.getResourceAsStream("/hearth/app/messages.properties"))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }
}
