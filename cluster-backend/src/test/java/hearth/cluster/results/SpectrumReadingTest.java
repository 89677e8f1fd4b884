package hearth.cluster.results;

import static hearth.cluster.results.ResultFixture.HISTOGRAM;
import static hearth.cluster.results.ResultFixture.KMERS;
import static hearth.cluster.results.ResultFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hearth.cluster.results.GenomeModel.Figure;
import hearth.cluster.results.GenomeModel.Point;
import hearth.cluster.results.KmerSpectrum.Bin;
import hearth.cluster.results.KmerSpectrum.TopKmer;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumReadingTest {

  private static final String FIGURES =
      "name:value:low:high:unit/genome_length:4000000:3990000:4010000:bp"
          + "/error_rate:0.005:0.005:0.005:share";
  private static final String CURVE =
      "multiplicity:observed:model:unique:repeated/1:100:1.5:0.5:1.0/4:0:20.0:20.0:0.0";

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

  @Test
  void readsAGenomeModelOfAHistogramWithoutKmers() throws IOException {
    write(FIGURES, CURVE);

    assertThat(results.spectrum("j"))
        .isEqualTo(
            new KmerSpectrum(
                3,
                true,
                List.of(new Bin(1, 100)),
                List.of(),
                new GenomeModel(
                    List.of(
                        new Figure("genome_length", 4_000_000, 3_990_000, 4_010_000, "bp"),
                        new Figure("error_rate", 0.005, 0.005, 0.005, "share")),
                    List.of(new Point(1, 1.5, 0.5), new Point(4, 20, 20))),
                false));
  }

  @Test
  void readsTheModelsPartsWhereTheFileHasThem() throws IOException {
    write(
        FIGURES,
        "multiplicity:observed:model:unique:repeated:heterozygous:errors/1:90:1.5:0.5:1.0:0.2:88.5");

    GenomeModel model = Objects.requireNonNull(results.spectrum("j").model());

    assertThat(model.curve()).containsExactly(new Point(1, 1.5, 0.5, 0.2, 88.5));
    assertThat(model.curve().get(0).homozygous()).isCloseTo(0.3, within(1e-9));
    assertThat(model.curve().get(0).repeated()).isEqualTo(1.0);
    assertThat(model.value("error_rate")).isEqualTo(0.005);
    assertThat(model.value("mass")).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "name:value, '', model.tsv of j, line 1",
    "name:value:low:high:unit/het:x:0:1:share, '', model.tsv of j, line 2",
    "name:value:low:high:unit/het:2:0:1:share, '', model.tsv of j, outside of its interval",
    "'', multiplicity:model, model-curve.tsv of j, line 1",
    "'', multiplicity:observed:model:unique:repeated/2:9:9:9:0/2:9:9:9:0, model-curve.tsv of j, line 3"
  })
  void aDamagedModelNamesFileAndLine(String figures, String curve, String file, String what)
      throws IOException {
    write(figures.isEmpty() ? FIGURES : figures, curve.isEmpty() ? CURVE : curve);

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(what);
  }

  private void write(String figures, String curve) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    files.put("histogram.tsv", "1\t100\n".getBytes(StandardCharsets.UTF_8));
    files.put("model.tsv", tsv(figures).getBytes(StandardCharsets.UTF_8));
    files.put("model-curve.tsv", tsv(curve).getBytes(StandardCharsets.UTF_8));
    fixture.write("j", "kmer-spectrum", 2, KMERS, files);
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
    "1:2/\"oh:3/4:5, line 2, whole number"
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
