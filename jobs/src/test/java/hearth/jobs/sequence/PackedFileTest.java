package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** gzip files of several members, as {@code cat}, {@code bgzip} and {@code pigz} make them. */
class PackedFileTest {

  private static final String CUT = "is cut off: its gzip data stop before their end.";
  private static final String DAMAGED = "is damaged: its gzip data cannot be unpacked.";

  @TempDir Path folder;

  @Test
  void allMembersAreRead() throws IOException {
    assertThat(runs(join(member(">a\nACGTA"), member("CGT\n>b\n"), member("TTGACA\n"))))
        .containsExactly("ACGTACGT", "TTGACA");
    assertThat(runs(Bgzf.pack(bytes(">a\nACGTACGT\n>b\nTTGACA\n"), 3)))
        .containsExactly("ACGTACGT", "TTGACA");
    assertThat(runs(join(Bgzf.pack(bytes(">a\nACGT"), 3), Bgzf.pack(bytes("AC\n"), 3))))
        .containsExactly("ACGTAC");
  }

  @Test
  void zerosBehindTheLastMemberDoNotMatter() throws IOException {
    assertThat(runs(join(member(">a\nACGT\n"), new byte[700]))).containsExactly("ACGT");
  }

  @Test
  void aCutSecondMemberIsNoticedWhereverItIsCut() throws IOException {
    byte[] first = member(">a\nACGT\n");
    byte[] second = member(">b\nTTGA\n");
    for (int length = 1; length < second.length; length++) {
      byte[] cut = join(first, Arrays.copyOf(second, length));
      assertThatThrownBy(() -> runs(cut))
          .as("%d bytes of the second member", length)
          .isInstanceOf(BadInputException.class)
          .hasMessageEndingWith(CUT);
    }
  }

  @Test
  void somethingElseBehindTheLastMemberIsNoticed() throws IOException {
    assertThatThrownBy(() -> runs(join(member(">a\nACGT\n"), bytes("more"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith(DAMAGED);
  }

  /** The unpacker reads 64 KiB at a time: cuts around its boundaries must not pass unnoticed. */
  @Test
  void cutsAtTheBoundariesOfTheBufferAreNoticed() throws IOException {
    byte[] whole = join(randomMember(65_536 - 300), randomMember(3000));
    int secondStart = 0;
    for (int length = 65_400; length < whole.length; length += length < 65_700 ? 1 : 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      if (isMemberStart(whole, length)) {
        secondStart++;
        continue; // Exactly one whole member: nothing to notice.
      }
      assertThatThrownBy(() -> runs(cut)).as("%d bytes", length).hasMessageEndingWith(CUT);
    }
    assertThat(secondStart).isLessThanOrEqualTo(1);
  }

  private static boolean isMemberStart(byte[] whole, int at) {
    return whole[at] == 0x1f && whole[at + 1] == (byte) 0x8b && whole[at + 2] == 8;
  }

  /** About {@code packedBytes} when packed. */
  private static byte[] randomMember(int packedBytes) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(">a\n");
    for (int i = 0; i < packedBytes; i++) {
      text.append((char) ('!' + random.nextInt(90)));
    }
    return member(text.append('\n').toString());
  }

  private List<String> runs(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("a.gz"), content);
    SequenceText.Runs runs = new SequenceText.Runs();
    SequenceText.feed(
        new CheckedFile(file.toString(), InputFormat.FASTA, Compression.GZIP, content.length),
        3,
        1,
        64,
        runs);
    return runs.list();
  }

  private static byte[] member(String text) {
    return SequenceText.gzip(bytes(text));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
