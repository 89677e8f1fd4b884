package hearth.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.convert.Records.Plain;
import hearth.jobs.sequence.CheckedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class RoundTripPropertyTest {

  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("round-trip");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 300)
  void fastaComesBackByteForByte(
      @ForAll("named") List<Plain> records,
      @ForAll("keepsFasta") OutputFormat over,
      @ForAll OutputPacking packing,
      @ForAll @IntRange(min = 1, max = 9) int splits)
      throws IOException {
    comesBack(OutputFormat.FASTA, withoutQuality(records), over, packing, splits);
  }

  @Property(tries = 300)
  void fastqComesBackByteForByte(
      @ForAll("named") List<Plain> records,
      @ForAll("keepsFastq") OutputFormat over,
      @ForAll OutputPacking packing,
      @ForAll @IntRange(min = 1, max = 9) int splits)
      throws IOException {
    comesBack(OutputFormat.FASTQ, records, over, packing, splits);
  }

  @Property(tries = 200)
  void rowsAndLinesKeepEverything(
      @ForAll("anything") List<Plain> records,
      @ForAll("keepsAll") OutputFormat one,
      @ForAll("keepsAll") OutputFormat other,
      @ForAll OutputPacking packing,
      @ForAll @IntRange(min = 1, max = 9) int splits) {
    CheckedFile first = write(one, packing, records, "one");
    List<Plain> read = Records.read(first, splits);
    assertThat(read).isEqualTo(records);
    CheckedFile second = write(other, packing, read, "other");
    assertThat(Records.read(second, splits)).isEqualTo(records);
  }

  private static void comesBack(
      OutputFormat format,
      List<Plain> records,
      OutputFormat over,
      OutputPacking packing,
      int splits)
      throws IOException {
    CheckedFile original = write(format, OutputPacking.NONE, records, "original");
    List<Plain> read = Records.read(original, splits);
    assertThat(read).hasSameSizeAs(records);
    CheckedFile converted = write(over, packing, read, "converted");
    List<Plain> again = Records.read(converted, splits);
    CheckedFile back = write(format, OutputPacking.NONE, again, "back");
    assertThat(Path.of(back.path())).hasSameBinaryContentAs(Path.of(original.path()));
  }

  private static CheckedFile write(
      OutputFormat format, OutputPacking packing, List<Plain> records, String name) {
    boolean text = format.ordinal() <= OutputFormat.JSONL.ordinal();
    OutputPacking possible = text && packing == OutputPacking.SNAPPY ? OutputPacking.GZIP : packing;
    return Records.write(folder.resolve(name), format, possible, records);
  }

  private static List<Plain> withoutQuality(List<Plain> records) {
    return new ArrayList<>(
        records.stream()
            .map(r -> new Plain(r.id(), r.description(), r.sequence(), null, null, null))
            .toList());
  }

  @Provide
  Arbitrary<OutputFormat> keepsFasta() {
    return Arbitraries.of(OutputFormat.class)
        .filter(format -> format != OutputFormat.FASTQ)
        .filter(format -> format != OutputFormat.GENBANK);
  }

  @Provide
  Arbitrary<OutputFormat> keepsFastq() {
    return keepsFasta().filter(format -> format != OutputFormat.FASTA);
  }

  @Provide
  Arbitrary<OutputFormat> keepsAll() {
    return keepsFastq();
  }

  /** As headers can hold them: a name is one word, a description one line. */
  @Provide
  Arbitrary<List<Plain>> named() {
    Arbitrary<String> id =
        Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(text -> fits(text, ' '));
    Arbitrary<String> description =
        Arbitraries.strings()
            .ofMinLength(1)
            .ofMaxLength(30)
            .filter(text -> fits(text, (char) 0x1f));
    return records(id, description.injectNull(0.3), Arbitraries.just("{}").injectNull(1.0));
  }

  @Provide
  Arbitrary<List<Plain>> anything() {
    Arbitrary<String> text =
        Arbitraries.strings().ofMaxLength(20).filter(RoundTripPropertyTest::isUnicode);
    Arbitrary<String> extra =
        Arbitraries.of(
            "{\"record\":\"a\\\"b\",\"n\":1.10}", "{\"tags\":[1,{\"x\":null}],\"big\":1e400}");
    return records(text.injectNull(0.2), text.injectNull(0.3), extra.injectNull(0.5));
  }

  private static Arbitrary<List<Plain>> records(
      Arbitrary<String> id, Arbitrary<String> description, Arbitrary<String> extra) {
    Arbitrary<String> letters =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                8, Arbitraries.strings().withChars("ACGTacgtNn*-").ofMaxLength(200)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just("")),
            net.jqwik.api.Tuple.of(1, Arbitraries.just("GATTACAgattaca".repeat(10_000))));
    return Combinators.combine(id, description, letters, extra)
        .as((i, d, s, e) -> new Plain(i, d, s, qualities(s), null, e))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  /** Some that look like headers among them. */
  private static String qualities(String letters) {
    return letters.replace('A', '@').replace('C', '+').replace('g', '"').replace('t', '\\');
  }

  private static boolean fits(String text, char below) {
    return isUnicode(text)
        && text.chars().allMatch(c -> c > below && c != 0x7f)
        // Written before a description that begins with a space, it is the description's.
        && !text.startsWith(" ");
  }

  private static boolean isUnicode(String text) {
    return new String(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.UTF_8)
        .equals(text);
  }
}
