package hearth.jobs.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The histogram of 21-mers that is to be expected of a diploid genome of 12,000,000 bases without
 * repeats, whose copies differ at 1 % of their positions and are covered 20 times each: Poisson
 * peaks at 20 and 40, and a slope of read errors.
 */
final class HistogramModelSample {

  private static final String RECIPE = "12 Mbp, 21-mers, 1 % heterozygosity, 2 x 20, version 1";
  private static final int K = 21;
  private static final double LENGTH = 12e6;
  private static final double HETEROZYGOSITY = 0.01;
  private static final double COVERAGE = 20;
  private static final double ERRORS = 4e7;
  private static final double ERROR_SLOPE = 0.12;
  private static final int LAST = 120;

  private HistogramModelSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) throws IOException {
    Path histogram =
        SampleFiles.make(
            cacheDir, "diploid.histo", RECIPE, file -> Files.writeString(file, histogram()));
    return new Sample(Map.of("k", Integer.toString(K)), List.of(histogram));
  }

  private static String histogram() {
    double same = Math.pow(1 - HETEROZYGOSITY, K);
    double once = Math.exp(-COVERAGE);
    double twice = Math.exp(-2 * COVERAGE);
    double errors = ERRORS;
    StringBuilder rows = new StringBuilder();
    for (int multiplicity = 1; multiplicity <= LAST; multiplicity++) {
      once *= COVERAGE / multiplicity;
      twice *= 2 * COVERAGE / multiplicity;
      double distinct = errors + LENGTH * (2 * (1 - same) * once + same * twice);
      rows.append(multiplicity).append(' ').append(Math.round(distinct)).append('\n');
      errors *= ERROR_SLOPE;
    }
    return rows.toString();
  }
}
