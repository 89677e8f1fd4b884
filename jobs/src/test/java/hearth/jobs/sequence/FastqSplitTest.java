package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FastqSplitTest {

  private static final int[] BLOCKS = {1, 2, 5, 4096};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@a\nACGT\n+\nIIII\n@b\nTTG\n+b\nIII\n",
        "@a\nACGT\n+\n@III\n@b\nTTG\n+\n@@@\n@c\nA\n+\n+\n@d\nC\n+\n@",
        "@a\r\nACGT\r\n+\r\n@+@+\r\n@b\r\nTTG\r\n+@\r\n@II\r\n",
        "@a\n\n+\n\n@b\nACG\n+\n+++\n@c\n\n+\n",
        "@a\nACGT\n+\n@III\n\n\n\n",
        "@@\nACGT\n+@\n++++\n@+\nACC\n+\n@+@\n\r\n\n\n\n\n\n\n\n\n\n"
      })
  void everyReadIsDeliveredOnceWhereverTheFileIsCut(String text) {
    CheckedFile file = SequenceText.write(folder.resolve("a.fq"), InputFormat.FASTQ, text);
    List<String> expected = sequences(text);
    for (long splitBytes = 1; splitBytes <= text.length(); splitBytes++) {
      for (int block : BLOCKS) {
        SequenceText.Runs runs = new SequenceText.Runs();
        long records = SequenceText.feed(file, 3, splitBytes, block, runs);
        assertThat(records)
            .isEqualTo(text.lines().filter(line -> line.matches("@[@+abcd]")).count());
        assertThat(runs.list())
            .as("splits of %d, blocks of %d", splitBytes, block)
            .isEqualTo(expected);
      }
    }
  }

  @Property(tries = 60)
  void readsOfAnyQualityAreDeliveredOnce(
      @ForAll("reads") List<String> reads, @ForAll @IntRange(min = 1, max = 60) int splitBytes)
      throws java.io.IOException {
    Path file = java.nio.file.Files.createTempFile("reads", ".fq");
    try {
      String text = String.join("", reads);
      SequenceText.Runs runs = new SequenceText.Runs();
      CheckedFile written = SequenceText.write(file, InputFormat.FASTQ, text);
      SequenceText.feed(written, 3, splitBytes, 64, runs);
      assertThat(runs.list()).isEqualTo(sequences(text));
    } finally {
      java.nio.file.Files.delete(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@a~ACGT~+~III~@b~AC~+~II~|4|In \"x.fq\", record 1 has 4 bases but 3 quality values.",
        "@a~ACGT~+~IIII~@b~AC~+~III~|8|In \"x.fq\", record 2 has 2 bases but 3 quality values.",
        "@a~ACGT~+~IIII~@b~AC~+~I|8|\"x.fq\" ends in the middle of record 2.",
        "@a~ACGT~+~IIII~@b~AC~+~|7|\"x.fq\" ends in the middle of record 2.",
        "@a~ACGT~+~IIII~@b~AC~+|7|\"x.fq\" ends in the middle of record 2.",
        "@a~ACGT~+~IIII~@b~AC|6|\"x.fq\" ends in the middle of record 2.",
        "@a~ACGT~+~IIII~@b~|5|\"x.fq\" ends in the middle of record 2.",
        "@a~ACGT~+~IIII~@b|5|\"x.fq\" ends in the middle of record 2.",
        "@a~ACGT~+~IIII~b~AC~+~II~|5|\"x.fq\" is no FASTQ from line 5 on: every record begins with \"@\".",
        "@a~ACGT~AC~+~IIIIII~|3|\"x.fq\" is no FASTQ from line 3 on: the third line of every record"
            + " begins with \"+\".",
        "@a~ACGT~+~IIII~~@b~AC~+~II~|6|\"x.fq\" is no FASTQ from line 6 on: only blank lines may"
            + " follow a blank line."
      })
  void aFaultIsFoundWhereverTheFileIsCut(String text, long line, String problem) {
    String lines = text.replace('~', '\n');
    CheckedFile file = SequenceText.write(folder.resolve("x.fq"), InputFormat.FASTQ, lines);
    String place = String.format(Locale.ROOT, "line %d", line);
    for (long splitBytes = 1; splitBytes <= lines.length(); splitBytes++) {
      for (int block : BLOCKS) {
        long bytes = splitBytes;
        assertThatThrownBy(() -> SequenceText.feed(file, 3, bytes, block, new SequenceText.Runs()))
            .as("splits of %d, blocks of %d", splitBytes, block)
            .isInstanceOfSatisfying(
                BadInputException.class,
                bad -> {
                  assertThat(bad.problem()).isEqualTo(problem);
                  assertThat(bad.place()).isEqualTo(place);
                  assertThat(bad.file()).isEqualTo(file.path());
                });
      }
    }
  }

  @Provide
  Arbitrary<List<String>> reads() {
    Arbitrary<String> header = Arbitraries.strings().withChars("@+ab ").ofMaxLength(3);
    Arbitrary<String> bases = Arbitraries.strings().withChars("ACGTN").ofMaxLength(6);
    Arbitrary<String> qualities = Arbitraries.strings().withChars("@+I").ofLength(6);
    return Combinators.combine(header, bases, qualities)
        .as((h, b, q) -> "@%s\n%s\n+\n%s\n".formatted(h, b, q.substring(0, b.length())))
        .list()
        .ofMaxSize(8);
  }

  private static List<String> sequences(String text) {
    String[] lines = text.replace("\r", "").split("\n", -1);
    List<String> sequences = new ArrayList<>();
    for (int i = 1; i < lines.length; i += 4) {
      sequences.add(lines[i]);
    }
    sequences.removeIf(String::isEmpty);
    return sequences;
  }
}
