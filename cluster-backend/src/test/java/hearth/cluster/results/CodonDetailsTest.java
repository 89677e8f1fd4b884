package hearth.cluster.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.results.CodonDetails.Gene;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodonDetailsTest {
  private static final String HEADER =
      "sequence\tbases\tgenetic_code\tcodons\tnc_wright\tnc_sun\tcai\tfop\tgc\tgc1\tgc2\tgc3"
          + "\tgc3s\n";
  private static final String COMPARED =
      "codon\tamino_acid\tcount\tcount_compared\tfraction\tfraction_compared\tdifference"
          + "\tlow_95\thigh_95\trscu\trscu_compared\n";

  @TempDir private Path folder;
  private ResultFixture fixture;
  private StoredResults results;

  @BeforeEach
  void open() {
    fixture = new ResultFixture(folder);
    results = new StoredResults(() -> new FolderResultStore(folder));
  }

  @Test
  void aTableAloneHasNoDetails() throws IOException {
    write(Map.of());

    assertThat(results.codonDetails("j")).isEqualTo(CodonDetails.NONE);
  }

  @Test
  void figuresThatAreNotDefinedAreNone() throws IOException {
    write(
        Map.of(
            "sequences.tsv",
            HEADER
                + "b0001\t66\t11\t22\t\t47.1\t\t0.3\t0.5\t0.5\t0.4\t0.5\t0.4706\n"
                + "b0002\t2463\t11\t821\t49.2\t48.9\t0.34\t0.4\t0.5\t0.6\t0.4\t0.6\t0.5\n"));

    assertThat(results.codonDetails("j").genes())
        .containsExactly(
            new Gene("b0001", 22, Double.NaN, Double.NaN, 0.4706),
            new Gene("b0002", 821, 49.2, 0.34, 0.5));
    assertThat(results.codonDetails("j").whole()).isTrue();
  }

  @Test
  void theComparedSetIsATable() throws IOException {
    write(
        Map.of(
            "comparison.tsv",
            COMPARED
                + "AAA\tK\t10\t30\t0.5\t0.75\t-0.25\t-0.4\t-0.1\t1.0\t1.5\n"
                + "AAG\tK\t10\t10\t0.5\t0.25\t0.25\t0.1\t0.4\t1.0\t0.5\n"));

    CodonTable compared = Objects.requireNonNull(results.codonDetails("j").compared());
    assertThat(compared.rows())
        .containsExactly(
            new CodonTable.Row("AAA", "K", 30, 750, 0.75, 1.5),
            new CodonTable.Row("AAG", "K", 10, 250, 0.25, 0.5));
  }

  @ParameterizedTest
  @CsvSource({
    "sequences.tsv, 'sequence\tbases\n', line 1",
    "sequences.tsv, '{header}b0001\t66\t11\tx\t\t\t\t\t\t\t\t\t\n', line 2",
    "sequences.tsv, '{header}b0001\t66\t11\t22\t-1\t\t\t\t\t\t\t\t\n', line 2",
    "comparison.tsv, 'codon\n', line 1"
  })
  void aDamagedFileNamesFileAndLine(String file, String content, String line) throws IOException {
    write(Map.of(file, content.replace("{header}", HEADER)));

    assertThatThrownBy(() -> results.codonDetails("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(line);
  }

  private void write(Map<String, String> texts) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    fixture.write("j", "codon-usage", 2, Map.of("code", "11 Bacterial"), files);
  }
}
