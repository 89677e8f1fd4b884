package hearth.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenomeTest {

  @TempDir Path temp;

  @Test
  void readsEveryRecord() throws IOException {
    Genome genome = read(">chr1 first\nACGT\nAC\n>chr2\tsecond\ngg tt\n>empty\n>last\nA");
    assertThat(genome.contigs())
        .extracting(Genome.Contig::name)
        .containsExactly("chr1", "chr2", "empty", "last");
    assertThat(genome.contigs())
        .extracting(contig -> new String(contig.bases(), StandardCharsets.US_ASCII))
        .containsExactly("ACGTAC", "GGTT", "", "A");
    assertThat(genome.length()).isEqualTo(11);
  }

  @Test
  void aHeaderAtTheEndIsAnEmptyRecord() throws IOException {
    assertThat(read(">a\nAC\n>b").contigs())
        .extracting(Genome.Contig::name)
        .containsExactly("a", "b");
  }

  @Test
  void otherLettersBecomeNAndLineEndsVanish() throws IOException {
    assertThat(read(">n with words\r\nacgtRYN\r\nacgu-\r\n\r\n").contigs().get(0).bases())
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo("ACGTNNNACGNN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ACGT\n", "@read\nACGT\n+\nFFFF\n"})
  void refusesAFileThatIsNotFasta(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("x.fa"), text);
    assertThatThrownBy(() -> Genome.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is not a FASTA file: it does not begin with >.");
  }

  private Genome read(String fasta) throws IOException {
    return Genome.read(Files.writeString(temp.resolve("genome.fa"), fasta));
  }
}
