package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.ReferenceData;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** GenomeScope 2.0's own figures (its {@code summary.txt}: property, min, max) for a yeast. */
class GenomeScopeOracleTest {
  private static final String FOLDER = "oracles/genomescope/";

  @Test
  void agreesWithGenomeScopeWithinItsIntervals() throws IOException {
    GenomeModel model = Objects.requireNonNull(outcome(Ploidy.BEST).model());

    assertThat(model.ploidy()).isEqualTo(2);
    assertWithin("Heterozygous (ab)", model.heterozygosity().estimate());
    assertWithin("Homozygous (aa)", 1 - model.heterozygosity().estimate());
    assertWithin("Genome Haploid Length", model.length().estimate());
    // GenomeScope's interval of this figure has the error of the coverage only, not that of the
    // unique length, from which it is a small difference.
    double[] repeated = interval("Genome Repeat Length");
    assertThat(model.repeated().estimate()).isBetween(0.998 * repeated[0], 1.002 * repeated[1]);
    assertWithin("Genome Unique Length", model.unique().estimate());
    // Its largest share of explained k-mers is that over all peaks.
    assertThat(model.quality().peaks()).isCloseTo(interval("Model Fit")[1], within(5e-4));
    assertThat(model.errorRate().estimate()).isBetween(0.00496657, 0.00496659);
    assertThat(outcome(Ploidy.BEST).notes()).isEmpty();
  }

  @Test
  void hasItsIntervalsToo() throws IOException {
    GenomeModel model = Objects.requireNonNull(outcome(Ploidy.DIPLOID).model());

    double[] het = interval("Heterozygous (ab)");
    assertThat(model.heterozygosity().high() - model.heterozygosity().low())
        .isBetween(0.98 * (het[1] - het[0]), 1.02 * (het[1] - het[0]));
    double[] length = interval("Genome Haploid Length");
    assertThat(model.length().high() - model.length().low())
        .isBetween(0.98 * (length[1] - length[0]), 1.02 * (length[1] - length[0]));
    double[] fit = interval("Model Fit");
    assertThat(model.quality().interval().low()).isBetween(fit[0] - 5e-5, fit[0] + 5e-5);
  }

  private static ModelOutcome outcome(Ploidy ploidy) throws IOException {
    try (BufferedReader lines = ReferenceData.read(FOLDER + "yeast_het1_50x.k21.hist")) {
      return GenomeModeller.model(
          KmerHistogram.of(21, HistogramText.read("yeast", lines)), Histograms.A_FILE, ploidy);
    }
  }

  private static void assertWithin(String property, double value) throws IOException {
    double[] interval = interval(property);
    assertThat(value).as(property).isBetween(interval[0], interval[1]);
  }

  /** A row such as {@code Genome Unique Length 11,367,564 bp 11,370,132 bp}; % as a share. */
  private static double[] interval(String property) throws IOException {
    try (BufferedReader lines = ReferenceData.read(FOLDER + "summary.txt")) {
      String row =
          lines.lines().filter(line -> line.startsWith(property)).findFirst().orElseThrow();
      String[] values = row.substring(property.length()).strip().split(" {2,}", -1);
      return new double[] {value(values[0]), value(values[1])};
    }
  }

  private static double value(String text) {
    double number = Double.parseDouble(text.replaceAll("[,%]| bp", ""));
    return text.endsWith("%") ? number / 100 : number;
  }
}
