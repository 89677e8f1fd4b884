package hearth.cluster.results;

import static hearth.cluster.results.ResultFixture.HISTOGRAM;
import static hearth.cluster.results.ResultFixture.KMERS;
import static hearth.cluster.results.ResultFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.results.KmerSpectrum.Bin;
import hearth.cluster.results.KmerSpectrum.TopKmer;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumReadingTest {

  @TempDir Path folder;
  private ResultFixture fixture;
  private StoredResults results;

  @BeforeEach
  void setUp() {
    fixture = new ResultFixture(folder);
    results = new StoredResults(() -> new FolderResultStore(folder));
  }

  @Test
  void readsASpectrum() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);

    assertThat(results.spectrum("j"))
        .isEqualTo(
            new KmerSpectrum(
                3,
                true,
                List.of(new Bin(1, 100), new Bin(2, 7), new Bin(9_000_000_000L, 1)),
                List.of(new TopKmer("AAC", 9_000_000_000L), new TopKmer("ACG", 2))));
  }

  @Test
  void aSpectrumWithoutKmersIsEmpty() throws IOException {
    fixture.spectrum("j", "", "kmer\tcount\n");

    assertThat(results.spectrum("j")).isEqualTo(new KmerSpectrum(3, true, List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "1:2/x:3, line 2, whole number",
    "1:2/2, line 2, 1 columns instead of 2",
    "1:2:3, line 1, 3 columns instead of 2",
    "1:2//3:4, line 2, columns",
    "0:2, line 1, whole number from 1",
    "1:-2, line 1, whole number from 0",
    "2:1/2:1, line 2, multiplicity 2 after 2",
    "3:1/2:1, line 2, multiplicity 2 after 3",
    "1:99999999999999999999, line 1, whole number",
    "1:2/\"oh:3/4:5, line 2, columns"
  })
  void aDamagedHistogramNamesFileAndLine(String content, String line, String what)
      throws IOException {
    fixture.spectrum("j", tsv(content), TOP);

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("histogram.tsv of j")
        .hasMessageContaining(line)
        .hasMessageContaining(what);
  }

  @ParameterizedTest
  @CsvSource({
    "AAC:2, line 1",
    "kmer:count:more, line 1",
    "kmer:count/AACC:2, line 2",
    "kmer:count/AAN:2, line 2",
    "kmer:count/AAC:2/ACG:none, line 3"
  })
  void damagedTopKmersNameFileAndLine(String content, String line) throws IOException {
    fixture.spectrum("j", HISTOGRAM, tsv(content));

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("top-kmers.tsv of j")
        .hasMessageContaining(line);
  }

  @Test
  void aTruncationAtALineEndIsNoticedToo() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);
    Files.writeString(fixture.file("j", "histogram.tsv"), "1\t100\n2\t7\n");

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("histogram.tsv of j")
        .hasMessageContaining("ends after line 2");
  }

  @Test
  void aChangedFigureIsNoticed() throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);
    Files.writeString(fixture.file("j", "histogram.tsv"), HISTOGRAM.replace("100", "101"));

    assertThatThrownBy(() -> results.spectrum("j")).hasMessageContaining("checksum");
  }

  @Test
  void binaryRubbishIsASentence() throws IOException {
    byte[] rubbish = new byte[50_000];
    new Random(7).nextBytes(rubbish);
    fixture.write(
        "j", "kmer-spectrum", 1, KMERS, Map.of("histogram.tsv", rubbish, "top-kmers.tsv", rubbish));

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("histogram.tsv of j")
        .hasMessageContaining("line ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"histogram.tsv", "top-kmers.tsv"})
  void aMissingFileIsNamed(String name) throws IOException {
    fixture.spectrum("j", HISTOGRAM, TOP);
    Files.delete(fixture.file("j", name));

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining(name + " of j is missing");
  }

  @Test
  void aFileThatTheManifestDoesNotListIsMissing() throws IOException {
    fixture.write("j", "kmer-spectrum", 1, KMERS, Map.of());

    assertThatThrownBy(() -> results.spectrum("j")).hasMessageContaining("histogram.tsv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k", "canonical"})
  void aManifestWithoutItsFiguresIsRefused(String missing) throws IOException {
    Map<String, Object> summary = new HashMap<>(KMERS);
    summary.remove(missing);
    fixture.write("j", "kmer-spectrum", 1, summary, ResultFixture.tables(HISTOGRAM, TOP));

    assertThatThrownBy(() -> results.spectrum("j")).hasMessageContaining("\"" + missing + "\"");
  }

  private static String tsv(String compact) {
    return compact.replace(':', '\t').replace('/', '\n') + "\n";
  }
}
