package hearth.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.SequenceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Wherever a file is cut and in whatever order its parts come, the statistics are the same. */
class SequenceCounterPropertyTest {

  private static final int WHOLE = 1 << 20;

  @Provide
  Arbitrary<String> sequences() {
    Arbitrary<String> few = Arbitraries.strings().withChars("ACGTacgtNU-*").ofMaxLength(12);
    Arbitrary<String> many =
        Arbitraries.strings().withChars("ACGTN").ofMinLength(290).ofMaxLength(1200);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, few), net.jqwik.api.Tuple.of(1, many));
  }

  @Property(tries = 120)
  void fastaIsCountedAlikeHoweverItIsCut(
      @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("sequences") String> sequences,
      @ForAll @IntRange(min = 1, max = 70) int line,
      @ForAll @IntRange(min = 1, max = 200) int splitBytes,
      @ForAll boolean carriageReturns,
      @ForAll long seed)
      throws IOException {
    String end = carriageReturns ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder();
    for (String sequence : sequences) {
      text.append(">a record").append(end);
      for (int at = 0; at < sequence.length(); at += line) {
        text.append(sequence, at, Math.min(sequence.length(), at + line)).append(end);
      }
    }
    with(
        InputFormat.FASTA,
        text.toString(),
        file -> {
          SequenceStats whole = Tallies.of(file, WHOLE, 1 << 16, 0);
          check(whole, sequences);
          assertThat(Tallies.tables(Tallies.of(file, splitBytes, 7, seed)))
              .isEqualTo(Tallies.tables(whole));
        });
  }

  @Property(tries = 120)
  void fastqIsCountedAlikeHoweverItIsCut(
      @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("sequences") String> sequences,
      @ForAll @IntRange(min = 1, max = 200) int splitBytes,
      @ForAll boolean carriageReturns,
      @ForAll long seed)
      throws IOException {
    String end = carriageReturns ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder();
    for (String sequence : sequences) {
      text.append("@a record").append(end).append(sequence).append(end).append('+').append(end);
      for (int at = 0; at < sequence.length(); at++) {
        text.append((char) ('!' + (at * 7 + sequence.length()) % 41));
      }
      text.append(end);
    }
    with(
        InputFormat.FASTQ,
        text.toString(),
        file -> {
          SequenceStats whole = Tallies.of(file, WHOLE, 1 << 16, 0);
          check(whole, sequences);
          checkPositions(whole, sequences);
          assertThat(Tallies.tables(Tallies.of(file, splitBytes, 7, seed)))
              .isEqualTo(Tallies.tables(whole));
        });
  }

  private static void check(SequenceStats stats, List<String> sequences) {
    FileFigures figures = stats.files().get(0);
    String all = String.join("", sequences);
    assertThat(figures.records()).isEqualTo(sequences.size());
    assertThat(figures.bases()).isEqualTo(all.length());
    assertThat(figures.tally().letters().of(Letter.G)).isEqualTo(count(all, "Gg"));
    assertThat(figures.tally().letters().of(Letter.T)).isEqualTo(count(all, "TtUu"));
    assertThat(figures.tally().letters().of(Letter.N)).isEqualTo(count(all, "Nn"));
    assertThat(figures.tally().letters().of(Letter.OTHER)).isEqualTo(count(all, "-*"));
    Map<Long, Long> lengths =
        sequences.stream()
            .collect(
                Collectors.groupingBy(
                    sequence -> (long) sequence.length(), TreeMap::new, Collectors.counting()));
    assertThat(figures.tally().lengthCounts().sorted()).isEqualTo(lengths);
    List<String> prefixes =
        sequences.stream()
            .filter(sequence -> !sequence.isEmpty())
            .map(
                sequence ->
                    sequence
                        .substring(0, Math.min(50, sequence.length()))
                        .toUpperCase(java.util.Locale.ROOT))
            .toList();
    double duplicates =
        prefixes.isEmpty()
            ? 0
            : 1 - (double) prefixes.stream().distinct().count() / prefixes.size();
    assertThat(stats.tally().duplicates().share()).isCloseTo(duplicates, within(1e-12));
  }

  private static void checkPositions(SequenceStats stats, List<String> sequences) {
    PositionCounts letters = stats.tally().letters();
    PositionCounts qualities = stats.tally().qualityCounts();
    long[] expected = new long[Bins.COUNT];
    long[] expectedGs = new long[Bins.COUNT];
    for (String sequence : sequences) {
      for (int at = 0; at < sequence.length(); at++) {
        expected[Bins.of(at + 1)]++;
        expectedGs[Bins.of(at + 1)] += "Gg".indexOf(sequence.charAt(at)) >= 0 ? 1 : 0;
      }
    }
    for (int bin = 0; bin <= letters.lastBin(); bin++) {
      assertThat(letters.at(bin)).isEqualTo(expected[bin]);
      assertThat(qualities.at(bin)).isEqualTo(expected[bin]);
      assertThat(letters.at(bin, Letter.G.ordinal())).isEqualTo(expectedGs[bin]);
    }
    for (int bin = letters.lastBin() + 1; bin < Bins.COUNT; bin++) {
      assertThat(expected[bin]).isZero();
    }
  }

  private static long count(String text, String letters) {
    return text.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
  }

  private static void with(InputFormat format, String text, Consumer<CheckedFile> check)
      throws IOException {
    Path path = Files.createTempFile("sequences", ".txt");
    try {
      check.accept(SequenceText.write(path, format, text));
    } finally {
      Files.delete(path);
    }
  }
}
