package hearth.cluster.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTableReaderTest {

  @TempDir Path folder;
  private ResultFixture fixture;
  private StoredResults results;

  @BeforeEach
  void setUp() {
    fixture = new ResultFixture(folder);
    results = new StoredResults(() -> new FolderResultStore(folder));
  }

  @Test
  void readsEveryTableOfAnyKindAndNothingElse() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("stats.tsv", utf8("file\tbases\nlambda.fa\t48502\n"));
    files.put("codon-usage.cusp", utf8("#CdsCount: 1\n"));
    files.put("histogram.tsv", utf8("1\t7\n2\t9\n"));
    files.put("nothing.tsv", utf8(""));
    fixture.write("j", "some-kind", 7, Map.of(), files);

    assertThat(results.tables("j"))
        .containsExactly(
            new ResultTable(
                "stats.tsv",
                List.of("file", "bases"),
                List.of(List.of("lambda.fa", "48502")),
                true),
            new ResultTable(
                "histogram.tsv", List.of(), List.of(List.of("1", "7"), List.of("2", "9")), true));
  }

  @Test
  void ofALongTableTheFirstRows() throws IOException {
    int rows = ResultTableReader.ROWS + 10;
    fixture.write("j", "k", 1, Map.of(), Map.of("t.tsv", utf8("n\n" + "1\n".repeat(rows))));

    ResultTable table = results.tables("j").get(0);

    assertThat(table.rows()).hasSize(ResultTableReader.ROWS);
    assertThat(table.whole()).isFalse();
  }

  @Test
  void ofALargeFileTheBeginningEndsWithAWholeLine() throws IOException {
    String line = "x".repeat(1 << 20);
    fixture.write(
        "j", "k", 1, Map.of(), Map.of("t.tsv", utf8("title\n" + (line + "\n").repeat(6))));

    ResultTable table = results.tables("j").get(0);

    assertThat(table.titles()).containsExactly("title");
    assertThat(table.rows()).hasSize(3).allSatisfy(row -> assertThat(row).containsExactly(line));
    assertThat(table.whole()).isFalse();
  }

  @Test
  void damageNamesFileAndLine() throws IOException {
    fixture.write("j", "k", 1, Map.of(), Map.of("t.tsv", utf8("a\tb\n1\t2\n1\n")));
    assertThatThrownBy(() -> results.tables("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContainingAll("t.tsv of j", "line 3", "1 columns instead of 2");

    fixture.write("cut", "k", 1, Map.of(), Map.of("t.tsv", utf8("a\tb\n1\t2\n")));
    Files.writeString(fixture.file("cut", "t.tsv"), "a\tb\n");
    assertThatThrownBy(() -> results.tables("cut"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("the job wrote 8");

    Files.delete(fixture.file("cut", "t.tsv"));
    assertThatThrownBy(() -> results.tables("cut"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("missing");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
