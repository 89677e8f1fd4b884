package hearth.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Histograms: multiplicity to distinct k-mers, without empty rows. */
final class Histograms {

  private Histograms() {}

  /** Reads rows of two numbers, with a tab or a space between. */
  static Map<Long, Long> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("[\t ]"))
          .filter(row -> !row[1].equals("0"))
          .collect(
              Collectors.toMap(
                  row -> Long.valueOf(row[0]),
                  row -> Long.valueOf(row[1]),
                  Long::sum,
                  TreeMap::new));
    }
  }

  /** The histogram of a counter that stops at {@code cap}. */
  static Map<Long, Long> capped(Map<Long, Long> exact, long cap) {
    Map<Long, Long> capped = new TreeMap<>();
    exact.forEach((count, kmers) -> capped.merge(Math.min(count, cap), kmers, Long::sum));
    return capped;
  }

  static long distinct(Map<Long, Long> histogram) {
    return histogram.values().stream().mapToLong(Long::longValue).sum();
  }

  static long largest(Map<Long, Long> histogram) {
    return histogram.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * Compares row by row.
   *
   * @throws IllegalStateException with the first rows that differ
   */
  static void requireSame(String name, Map<Long, Long> found, Map<Long, Long> expected) {
    if (!found.equals(expected)) {
      List<String> rows =
          Stream.concat(found.keySet().stream(), expected.keySet().stream())
              .distinct()
              .sorted()
              .filter(row -> !found.getOrDefault(row, 0L).equals(expected.getOrDefault(row, 0L)))
              .limit(5)
              .map(row -> row + ": " + found.get(row) + " instead of " + expected.get(row))
              .toList();
      throw new IllegalStateException(
          "The histogram of " + name + " is not the one of Hearth: " + rows);
    }
  }
}
