package hearth.jobs.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/** Histograms for tests. */
final class Histograms {

  /** What a job of Hearth knows of its own counts. */
  static final HistogramOrigin OURS = new HistogramOrigin(true, true);

  /** What is known of a file. */
  static final HistogramOrigin A_FILE = new HistogramOrigin(true, false);

  private Histograms() {}

  /** One of the simulated ones beside the tests. */
  static SortedMap<Long, Long> simulated(String name) throws IOException {
    InputStream in = Histograms.class.getResourceAsStream(name + ".hist");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.US_ASCII))) {
      return HistogramText.read(name, lines);
    }
  }

  /** Distinct k-mers for the multiplicities from 1 to {@code last}. */
  static KmerHistogram of(int k, int last, LongUnaryOperator distinct) {
    SortedMap<Long, Long> bins = new TreeMap<>();
    for (long x = 1; x <= last; x++) {
      bins.put(x, distinct.applyAsLong(x));
    }
    return KmerHistogram.of(k, bins);
  }

  /** A copy of which all from a multiplicity on is put together there. */
  static SortedMap<Long, Long> piledAt(long most, SortedMap<Long, Long> bins) {
    SortedMap<Long, Long> piled = new TreeMap<>(bins.headMap(most));
    piled.put(most, bins.tailMap(most).values().stream().mapToLong(Long::longValue).sum());
    return piled;
  }
}
