package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLookTest {

  private static final long BLOCK_BYTES = 2_000;
  private static final int READS = 4_000;

  @TempDir Path folder;

  @Test
  void blocksAreSpreadEvenlyOverAPlainFile() throws IOException {
    CheckedFile file = file("reads.fq", Compression.NONE, reads());

    FirstLook look = FirstLook.at(file, BLOCK_BYTES);

    assertThat(look.splits()).hasSize(FirstLook.BLOCKS);
    assertThat(look.splits().get(0).start()).isZero();
    assertThat(look.splits().get(FirstLook.BLOCKS - 1).end())
        .isBetween(file.bytes() - FirstLook.BLOCKS, file.bytes());
    assertApart(look);
    assertThat(records(look)).isCloseTo(look.share() * READS, within(0.1 * look.share() * READS));
  }

  @Test
  void blocksAreSpreadOverAFileOfBgzipToo() throws IOException {
    CheckedFile file = file("reads.fq.gz", Compression.BGZIP, Bgzf.pack(reads(), 500));

    FirstLook look = FirstLook.at(file, BLOCK_BYTES);

    assertThat(look.splits()).hasSize(FirstLook.BLOCKS);
    assertThat(look.share()).isBetween(0.01, 0.5);
    assertApart(look);
    assertThat(records(look)).isCloseTo(look.share() * READS, within(0.1 * look.share() * READS));
  }

  @Test
  void ofOtherPackedFilesTheBeginningIsRead() throws IOException {
    CheckedFile file = file("reads.fq.gz", Compression.GZIP, SequenceText.gzip(reads()));

    FirstLook look = FirstLook.at(file, BLOCK_BYTES);

    assertThat(look.splits()).containsExactly(Split.whole(file));
    assertThat(look.mostBytes()).isEqualTo(FirstLook.BLOCKS * BLOCK_BYTES);
    assertThat(look.share()).isLessThan(1);
  }

  @Test
  void aSmallFileIsReadWhole() throws IOException {
    CheckedFile file = file("reads.fq", Compression.NONE, reads());

    FirstLook look = FirstLook.at(file, file.bytes());

    assertThat(look.splits()).containsExactly(Split.whole(file));
    assertThat(look.share()).isEqualTo(1);
    assertThat(records(look)).isEqualTo(READS);
  }

  private static void assertApart(FirstLook look) {
    for (int i = 1; i < look.splits().size(); i++) {
      assertThat(look.splits().get(i).start())
          .isGreaterThanOrEqualTo(look.splits().get(i - 1).end());
    }
  }

  private static double records(FirstLook look) {
    SequenceText.Runs runs = new SequenceText.Runs();
    long records = 0;
    for (Split split : look.splits()) {
      try (BaseReader reader = BaseReader.open(split, 1)) {
        boolean more = true;
        while (more) {
          more = reader.advance(runs);
        }
        records += reader.recordsRead();
      }
    }
    return records;
  }

  private CheckedFile file(String name, Compression compression, byte[] content)
      throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return new CheckedFile(file.toString(), InputFormat.FASTQ, compression, content.length);
  }

  private static byte[] reads() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int read = 0; read < READS; read++) {
      text.append("@r\n");
      for (int i = 0; i < 40; i++) {
        text.append("ACGT".charAt(random.nextInt(4)));
      }
      text.append("\n+\n").append("I".repeat(40)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
