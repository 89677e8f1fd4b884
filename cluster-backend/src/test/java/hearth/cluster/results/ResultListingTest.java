package hearth.cluster.results;

import static hearth.cluster.results.ResultFixture.HISTOGRAM;
import static hearth.cluster.results.ResultFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.results.ResultCatalog.Listing;
import hearth.cluster.results.ResultCatalog.OddResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What in a results folder is no result, and what is said of it. */
class ResultListingTest {

  @TempDir Path folder;
  private ResultFixture fixture;
  private StoredResults results;

  @BeforeEach
  void setUp() throws IOException {
    fixture = new ResultFixture(folder);
    results = new StoredResults(() -> new FolderResultStore(folder));
    fixture.spectrum("good", HISTOGRAM, TOP);
  }

  @Test
  void aFolderThatNoHearthWroteIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("photos"));
    Files.writeString(folder.resolve("photos/beach.jpg"), "x");

    OddResult odd = onlyOdd();

    assertThat(odd.id()).isEqualTo("photos");
    assertThat(odd.ours()).isFalse();
    assertThat(odd.trouble()).contains("\"photos\"", "job.json", "leaves it alone");
  }

  @Test
  void aTornManifestIsASentence() throws IOException {
    fixture.spectrum("torn", HISTOGRAM, TOP);
    Files.writeString(fixture.file("torn", "manifest.json"), "{\"schema\": 1, \"jobId\"");

    assertThat(onlyOdd().trouble()).contains("\"torn\"", "cannot be read");
    assertThat(onlyOdd().ours()).isTrue();
  }

  @Test
  void anEmptyManifestIsASentence() throws IOException {
    fixture.spectrum("empty", HISTOGRAM, TOP);
    Files.writeString(fixture.file("empty", "manifest.json"), "");

    assertThat(onlyOdd().trouble()).contains("\"empty\"", "cannot be read");
  }

  @Test
  void aManifestOfANewerHearthSaysSo() throws IOException {
    fixture.spectrum("newer", HISTOGRAM, TOP);
    Path manifest = fixture.file("newer", "manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"schema\" : 1", "\"schema\" : 7"));

    assertThat(onlyOdd().trouble()).contains("\"newer\"", "newer Hearth");
  }

  @Test
  void aMissingRequestIsASentence() throws IOException {
    fixture.spectrum("anonymous", HISTOGRAM, TOP);
    Files.delete(fixture.file("anonymous", "job.json"));

    assertThat(onlyOdd().trouble()).contains("job.json of anonymous is missing");
  }

  @Test
  void aCopyUnderAnotherNameSaysWhichResultItIs() throws IOException {
    Files.move(folder.resolve("good"), folder.resolve("good (copy)"));

    Listing listing = results.look();

    assertThat(listing.results()).isEmpty();
    assertThat(listing.odd()).hasSize(1);
    assertThat(listing.odd().get(0).trouble()).contains("\"good (copy)\"", "the result good");
    assertThat(listing.odd().get(0).ours()).isFalse();
  }

  @Test
  void whatIsUnderWayIsNotOdd() throws IOException {
    fixture.spectrum("running", HISTOGRAM, TOP);
    Files.delete(fixture.file("running", "manifest.json"));
    Files.createDirectories(folder.resolve("just-made"));
    Files.createDirectories(folder.resolve(".trash"));
    Files.writeString(folder.resolve(".trash/x"), "x");
    Files.createDirectories(folder.resolve("being-written"));
    Files.writeString(folder.resolve("being-written/.job.json123.tmp"), "x");

    assertThat(results.look().odd()).isEmpty();
    assertThat(results.look().results()).hasSize(1);
    assertThat(results.look().unreachable()).isNull();
  }

  @Test
  void filesAreComparedWithWhatTheJobWrote() throws IOException {
    assertThat(results.changes("good")).isEmpty();

    Files.writeString(fixture.file("good", "histogram.tsv"), HISTOGRAM.replace('7', '8'));
    assertThat(results.changes("good"))
        .singleElement()
        .asString()
        .contains("histogram.tsv was changed");

    Files.writeString(fixture.file("good", "histogram.tsv"), "1\t100\n");
    Files.delete(fixture.file("good", "top-kmers.tsv"));
    List<String> changes = results.changes("good");
    assertThat(changes)
        .containsExactlyInAnyOrder(
            "histogram.tsv has 6 bytes, and the job wrote %,d.".formatted(HISTOGRAM.length()),
            "top-kmers.tsv is missing.");
  }

  private OddResult onlyOdd() throws IOException {
    Listing listing = results.look();
    assertThat(listing.results()).extracting(r -> r.request().id()).containsExactly("good");
    assertThat(listing.odd()).hasSize(1);
    return listing.odd().get(0);
  }
}
