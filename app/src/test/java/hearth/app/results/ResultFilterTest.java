package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.results.ResultFilter.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFilterTest {
  private static final Words WORDS =
      new Words(
          List.of("E. coli after UV", "2026-11-21-a1b2", "k-mer spectrum, k = 21"),
          List.of("kmer-spectrum", "k-mer spectrum"),
          List.of("reads_30x.fq.gz", "mates.fq.gz"),
          List.of("Batch 2", "paper"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "COLI",
        "uv coli",
        "tag:paper",
        "TAG:Paper",
        "tag:\"batch 2\"",
        "tag:\"batch 2",
        "type:kmer-spectrum",
        "input:mates",
        "name:a1b2",
        "21 tag:pap input:30x",
        "\"after uv\""
      })
  void finds(String typed) {
    assertThat(ResultFilter.of(typed).matches(WORDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yeast",
        "coli yeast",
        "tag:coli",
        "type:coli",
        "name:paper",
        "input:paper",
        "\"uv after\"",
        "tag:yeast"
      })
  void doesNotFind(String typed) {
    assertThat(ResultFilter.of(typed).matches(WORDS)).isFalse();
  }
}
