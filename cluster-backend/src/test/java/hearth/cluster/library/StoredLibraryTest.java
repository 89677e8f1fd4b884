package hearth.cluster.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredLibraryTest {
  private static final Instant THEN = Instant.parse("2026-11-21T14:35:01.000000002Z");

  @TempDir Path folder;
  private StoredLibrary library;

  @BeforeEach
  void open() {
    library = new StoredLibrary(folder.resolve("library.db"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void lookingMakesNoFile() throws IOException {
    assertThat(library.all()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatWasAddedIsThereForTheNext() throws IOException {
    library.rename("a", " Yeast, 30× ");
    library.tag("a", List.of("paper", "Batch 2", "PAPER"));
    library.tag("b", List.of("paper"));
    library.delete(List.of("b", "c"), THEN);
    library.checked("c", THEN);
    library.close();

    assertThat(new StoredLibrary(folder.resolve("library.db")).all())
        .containsOnlyKeys("a", "b", "c")
        .containsEntry("a", new Added("Yeast, 30×", List.of("Batch 2", "paper"), null, null))
        .containsEntry("b", new Added("", List.of("paper"), THEN, null))
        .containsEntry("c", new Added("", List.of(), THEN, THEN));
  }

  @Test
  void everythingCanBeTakenBack() throws IOException {
    library.rename("a", "Yeast");
    library.tag("a", List.of("paper"));
    library.delete(List.of("a"), THEN);

    library.rename("a", "");
    library.tag("a", List.of());
    library.bringBack(List.of("a", "nobody"));

    assertThat(library.all()).containsOnlyKeys("a").containsEntry("a", Added.NOTHING);
    library.forget(List.of("a"));
    assertThat(library.all()).isEmpty();
  }

  @Test
  void whatIsDeletedTwiceWasDeletedTheFirstTime() throws IOException {
    library.delete(List.of("a"), THEN);
    library.delete(List.of("a"), THEN.plusSeconds(60));

    assertThat(library.all()).containsEntry("a", new Added("", List.of(), THEN, null));
  }

  @Test
  void aDamagedFileIsASentence() throws IOException {
    Files.writeString(
        folder.resolve("library.db"), "no database at all, but long enough to be one");

    assertThatThrownBy(() -> library.all())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("library.db")
        .hasMessageContaining("move it away");
  }

  @Test
  void typedTagsArePartedByCommasOfAnyLanguage() {
    assertThat(Tags.of(" yeast , Paper,, paper，第 2 批、 a  b ,"))
        .containsExactly("a b", "Paper", "yeast", "第 2 批");
    assertThat(Tags.of("x".repeat(99)).get(0)).hasSize(Tags.MOST_LETTERS);
    assertThat(Tags.of("  ")).isEmpty();
  }
}
