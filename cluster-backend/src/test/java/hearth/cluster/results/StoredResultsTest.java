package hearth.cluster.results;

import static hearth.cluster.results.ResultFixture.HISTOGRAM;
import static hearth.cluster.results.ResultFixture.KMERS;
import static hearth.cluster.results.ResultFixture.TOP;
import static hearth.cluster.results.ResultFixture.codonRows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredResultsTest {

  @TempDir Path folder;
  private ResultFixture fixture;
  private StoredResults results;

  @BeforeEach
  void setUp() {
    fixture = new ResultFixture(folder.resolve("results"));
    results = new StoredResults(() -> new FolderResultStore(folder.resolve("results")));
  }

  @Test
  void readsACodonTable() throws IOException {
    fixture.codons("j", codonRows());

    CodonTable table = results.codonTable("j");

    assertThat(table.code()).isEqualTo(11);
    assertThat(table.rows()).hasSize(64);
    assertThat(table.rows().get(0)).isEqualTo(new CodonTable.Row("AAA", "K", 5, 15.625, 0.5, 1.25));
  }

  @Test
  void damagedCodonTablesNameFileAndLine() throws IOException {
    assertCodonDamage(changed(0, "AAN\tK\t5\t1\t1\t1"), "line 2");
    assertCodonDamage(changed(1, "AAC\tKK\t5\t1\t1\t1"), "line 3");
    assertCodonDamage(changed(2, "AAG\tK\t-5\t1\t1\t1"), "line 4");
    assertCodonDamage(changed(3, "AAT\tK\t5\tNaN\t1\t1"), "line 5");
    assertCodonDamage(changed(4, "ACA\tK\t5\t1\t1"), "line 6");
    assertCodonDamage(changed(5, codonRows().get(4)), "line 7");
    assertCodonDamage(codonRows().subList(0, 63), "63 codons instead of 64");
  }

  @Test
  void anUnfinishedJobHasNoResult() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);
    Files.delete(fixture.file("j", "manifest.json"));

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("did not finish");
    assertThat(results.list()).isEmpty();
    assertThatThrownBy(() -> results.spectrum("nobody")).isInstanceOf(ResultException.class);
  }

  @Test
  void aTornManifestIsASentence() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);
    Files.writeString(fixture.file("j", "manifest.json"), "{\"schema\": 1, \"jobId\"");

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("manifest.json of j");
  }

  @Test
  void newerVersionsAreRefused() throws IOException {
    int newer = KmerSpectrumReader.KIND_VERSION + 1;
    fixture.write("kind", "kmer-spectrum", newer, KMERS, ResultFixture.tables(HISTOGRAM, TOP));
    fixture.spectrum("schema", HISTOGRAM, TOP);
    Path manifest = fixture.file("schema", "manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"schema\" : 1", "\"schema\" : 7"));

    assertThatThrownBy(() -> results.spectrum("kind")).hasMessageContaining("newer Hearth");
    assertThatThrownBy(() -> results.spectrum("schema")).hasMessageContaining("newer Hearth");
  }

  @Test
  void aResultOfAnotherKindIsRefused() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);

    assertThatThrownBy(() -> results.codonTable("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("kmer-spectrum")
        .hasMessageContaining("codon-usage");
  }

  @Test
  void listsFinishedResultsNewestFirst() throws IOException {
    fixture.spectrum("b", HISTOGRAM, TOP);
    fixture.spectrum("a", HISTOGRAM, TOP);
    fixture.codons("c", codonRows());
    Files.createDirectories(folder.resolve("results/unfinished"));

    assertThat(results.list())
        .extracting(result -> result.request().id())
        .containsExactly("c", "a", "b");
    assertThat(results.list().get(1).manifest().summary()).containsEntry("k", 3);
  }

  @Test
  void nothingThereIsAnEmptyList() throws IOException {
    assertThat(results.list()).isEmpty();
  }

  @Test
  void copiesTheWholeDirectory() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);
    Files.createDirectories(fixture.file("j", "eventlog"));
    Files.writeString(fixture.file("j", "eventlog/app.log"), "x");

    Path copy = results.copyTo("j", folder.resolve("out/ä b"));

    assertThat(copy).isEqualTo(folder.resolve("out/ä b/j"));
    assertThat(copy.resolve("histogram.tsv")).hasContent(HISTOGRAM);
    assertThat(copy.resolve("eventlog/app.log")).hasContent("x");
    assertThat(folder.resolve("out/ä b").toFile().list()).containsExactly("j");
  }

  @Test
  void anExistingCopyIsNotOverwritten() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);
    results.copyTo("j", folder.resolve("out"));

    assertThatThrownBy(() -> results.copyTo("j", folder.resolve("out")))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void copyingWhatIsNotThereLeavesNothing() {
    assertThatThrownBy(() -> results.copyTo("nobody", folder.resolve("out")))
        .isInstanceOf(ResultException.class);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void assertCodonDamage(List<String> rows, String what) throws IOException {
    fixture.codons("damaged", rows);
    assertThatThrownBy(() -> results.codonTable("damaged"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("codon-usage.tsv of damaged")
        .hasMessageContaining(what);
  }

  private static List<String> changed(int index, String row) {
    List<String> rows = new ArrayList<>(codonRows());
    rows.set(index, row);
    return rows;
  }
}
