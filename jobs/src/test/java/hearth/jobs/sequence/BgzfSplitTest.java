package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.jobs.kmer.NaiveCounter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of bgzip, with blocks of a few letters, cut wherever a block starts. */
class BgzfSplitTest {

  private static final int[] TEXT_BYTES = {1, 2, 3, 5, 8, 1000};
  private static final int[] READ_BYTES = {1, 3, 4096};

  /** In bytes of text; a block of a few letters has about 40 bytes, which weigh 160. */
  private static final int[] SPLIT_BYTES = {1, 200, 300, 700, 10_000};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">a\nACGTACGT\n>b\nTTGACA\n",
        ">a\r\nACGTAC\r\nGTTTGA\r\n\r\n>b\r\nTTGACA",
        ">a >not a header\nACGT>ACGT\n>\n>empty\n>ACGTACGT\nNNACGTNAACCRYggtt\n",
        ">one line\nACGTTGCAACGTACCATGCATGCATTACAGGACGTTACGATCGA"
      })
  void everyKmerOfFastaCountsOnce(String text) throws IOException {
    CheckedFile plain = SequenceText.write(folder.resolve("a.fa"), InputFormat.FASTA, text);
    for (int k : new int[] {1, 3, 7}) {
      NaiveCounter expected = new NaiveCounter(k, true);
      long records = SequenceText.feed(plain, k, 1000, 64, expected);
      everyCut(
          text,
          InputFormat.FASTA,
          (file, splitBytes, readBytes) -> {
            NaiveCounter counter = new NaiveCounter(k, true);
            assertThat(SequenceText.feed(file, k, splitBytes, readBytes, counter))
                .isEqualTo(records);
            assertThat(counter.counts()).isEqualTo(expected.counts());
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@a\nACGT\n+\n@III\n@b\nTTG\n+\n@@@\n@c\nA\n+\n+\n@d\nC\n+\n@",
        "@a\r\nACGT\r\n+\r\n@+@+\r\n@b\r\nTTG\r\n+@\r\n@II\r\n\r\n\r\n",
        "@a\n\n+\n\n@b\nACG\n+\n+++\n@c\n\n+\n"
      })
  void everyReadIsDeliveredOnce(String text) throws IOException {
    CheckedFile plain = SequenceText.write(folder.resolve("a.fq"), InputFormat.FASTQ, text);
    SequenceText.Runs expected = new SequenceText.Runs();
    SequenceText.feed(plain, 3, 1000, 64, expected);
    everyCut(
        text,
        InputFormat.FASTQ,
        (file, splitBytes, readBytes) -> {
          SequenceText.Runs runs = new SequenceText.Runs();
          SequenceText.feed(file, 3, splitBytes, readBytes, runs);
          assertThat(runs.list()).isEqualTo(expected.list());
        });
  }

  @Test
  void aLargeFileHasManySplitsOfFullBlocks() throws IOException {
    String text =
        IntStream.range(0, 9000)
            .mapToObj(
                i ->
                    "@r%d\n%s\n+\n%s\n"
                        .formatted(i, "ACGTTGCA".repeat(1 + i % 5), "I".repeat(8 * (1 + i % 5))))
            .collect(Collectors.joining());
    CheckedFile file = file("r.fq.gz", text, InputFormat.FASTQ, 65_280);
    List<Split> splits = SplitPlan.splits(file, file.bytes());
    assertThat(splits).hasSizeBetween(4, 5);
    SequenceText.Runs runs = new SequenceText.Runs();
    assertThat(SequenceText.feed(file, 3, file.bytes(), 256 << 10, runs)).isEqualTo(9000);
    assertThat(runs.list()).hasSize(9000);
  }

  @Test
  void damageIsNoticedInTheBlockThatHasIt() throws IOException {
    byte[] packed = Bgzf.pack(bytes(">a\nACGTACGTACGTACGT\n"), 6);
    int sizeOfFirst = BgzfHeader.blockBytes(packed, 0);
    for (int at : new int[] {sizeOfFirst - 8, sizeOfFirst - 3, sizeOfFirst + 2}) {
      byte[] damaged = packed.clone();
      damaged[at] ^= 1;
      assertThatThrownBy(() -> read(damaged))
          .as("byte %d", at)
          .isInstanceOf(BadInputException.class)
          .hasMessage("\"x.gz\" is damaged: its gzip data cannot be unpacked.");
    }
  }

  @Test
  void aCutIsNoticedWhereverItIs() throws IOException {
    byte[] packed = Bgzf.pack(bytes(">a\nACGTACGTACGTACGT\n"), 6);
    int second = BgzfHeader.blockBytes(packed, 0);
    int third = second + BgzfHeader.blockBytes(packed, second);
    for (int length = second + 1; length < third; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> read(cut))
          .as("%d bytes", length)
          .hasMessage("\"x.gz\" is cut off: its gzip data stop before their end.");
    }
  }

  /** What is done with a file, splits of so many bytes of text, and blocks to read. */
  private interface Cut {
    void check(CheckedFile file, int splitBytes, int readBytes);
  }

  private void everyCut(String text, InputFormat format, Cut cut) throws IOException {
    for (int textBytes : TEXT_BYTES) {
      CheckedFile file = file("a.gz", text, format, textBytes);
      for (int splitBytes : SPLIT_BYTES) {
        for (int readBytes : READ_BYTES) {
          cut.check(file, splitBytes, readBytes);
        }
      }
    }
  }

  /** With an empty block in the middle, as {@code cat} leaves it. */
  private CheckedFile file(String name, String text, InputFormat format, int textBytes)
      throws IOException {
    byte[] all = bytes(text);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(Bgzf.pack(Arrays.copyOf(all, all.length / 2), textBytes));
    packed.writeBytes(Bgzf.pack(Arrays.copyOfRange(all, all.length / 2, all.length), textBytes));
    Path path = Files.write(folder.resolve(name), packed.toByteArray());
    return new CheckedFile(path.toString(), format, Compression.BGZIP, packed.size());
  }

  private void read(byte[] packed) throws IOException {
    Path path = Files.write(folder.resolve("x.gz"), packed);
    CheckedFile file =
        new CheckedFile(path.toString(), InputFormat.FASTA, Compression.BGZIP, packed.length);
    SequenceText.feed(file, 3, 1000, 64, new SequenceText.Runs());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
