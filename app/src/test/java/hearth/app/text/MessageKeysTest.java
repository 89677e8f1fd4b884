package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    Set<String> bundle = Bundle.read("").keys();
    assertThat(Bundle.minus(keys.used(), bundle))
        .as("keys missing in messages.properties")
        .isEmpty();
    assertThat(Bundle.minus(bundle, keys.used())).as("keys that nothing uses").isEmpty();
  }

  /** Properties would take the last one and say nothing. */
  @Test
  void noKeyIsThereTwice() throws IOException {
    assertThat(Bundle.read("").written()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void everyTextIsAMessageFormat() throws IOException {
    Bundle bundle = Bundle.read("");
    for (String key : bundle.keys()) {
      String text = bundle.text(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'");
      assertThat(Messages.text(key, 1, 1, 1, 1, 1, 1)).as(key).doesNotContain("{");
    }
  }

  @Test
  void aPlantedMissingKeyIsFound() throws IOException {
    keys.read("Planted.java", "label.setText(Messages.text(\n    \"planted.no.such.key\", 1));");

    assertThat(Bundle.minus(keys.used(), Bundle.read("").keys()))
        .containsExactly("planted.no.such.key");
  }

  @Test
  void aPlantedUnusedKeyIsFound() {
    keys.read("Planted.java", "Messages.text(\"used\")");

    assertThat(Bundle.minus(Set.of("used", "planted.unused"), keys.used()))
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
}
