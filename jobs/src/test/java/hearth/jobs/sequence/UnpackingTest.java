package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** zstd and bzip2: whole, in several frames or streams, cut off, damaged. */
class UnpackingTest {

  private static final String READ = "@r\nACGTTGCAAC\n+\nIIIIIIIIII\n";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"ZSTD", "BZIP2"})
  void areKnownByTheirContentAndReadWhole(Compression compression) throws IOException {
    // More than is read before a thread unpacks ahead.
    String text = IntStream.range(0, 40_000).mapToObj(i -> READ).collect(Collectors.joining());
    CheckedFile file = inspect(pack(text, compression));
    assertThat(file.compression()).isEqualTo(compression);
    assertThat(file.format()).isEqualTo(InputFormat.FASTQ);
    SequenceText.Runs runs = new SequenceText.Runs();
    assertThat(SequenceText.feed(file, 5, 1000, 64 << 10, runs)).isEqualTo(40_000);
    assertThat(runs.list()).hasSize(40_000).containsOnly("ACGTTGCAAC");
  }

  @ParameterizedTest
  @EnumSource(names = {"ZSTD", "BZIP2"})
  void allPartsAreRead(Compression compression) throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.writeBytes(pack(">a\nACG", compression));
    parts.writeBytes(pack("TAC\n", compression));
    SequenceText.Runs runs = new SequenceText.Runs();
    SequenceText.feed(inspect(parts.toByteArray()), 1, 1000, 64, runs);
    assertThat(runs.list()).containsExactly("ACGTAC");
  }

  @ParameterizedTest
  @EnumSource(names = {"ZSTD", "BZIP2"})
  void aCutIsNoticedWhereverItIs(Compression compression) throws IOException {
    byte[] whole = pack(READ, compression);
    for (int length = 5; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> inspect(cut))
          .as("%d bytes", length)
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "\"a.fq\" is cut off: its %s data stop before their end.", compression.data());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZSTD", "BZIP2"})
  void damageIsNoticed(Compression compression) throws IOException {
    byte[] damaged = pack(READ.repeat(10), compression);
    int at = compression == Compression.ZSTD ? damaged.length - 2 : 11; // Their checksums.
    damaged[at] ^= 1;
    assertThatThrownBy(() -> inspect(damaged))
        .isInstanceOf(BadInputException.class)
        .hasMessage("\"a.fq\" is damaged: its %s data cannot be unpacked.", compression.data());
  }

  @ParameterizedTest
  @EnumSource(names = {"ZSTD", "BZIP2"})
  void somethingElseBehindTheDataIsNoticed(Compression compression) throws IOException {
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.writeBytes(pack(READ, compression));
    more.writeBytes("something else".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> inspect(more.toByteArray()))
        .isInstanceOf(BadInputException.class)
        .hasMessage("\"a.fq\" is damaged: its %s data cannot be unpacked.", compression.data());
  }

  private CheckedFile inspect(byte[] content) throws IOException {
    return InputCheck.inspect(
        Files.write(folder.resolve("a.fq"), content), List.of("fasta", "fastq"));
  }

  private static byte[] pack(String text, Compression compression) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        compression == Compression.ZSTD
            ? new ZstdCompressorOutputStream(packed, 3, false, true)
            : new BZip2CompressorOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return packed.toByteArray();
  }
}
