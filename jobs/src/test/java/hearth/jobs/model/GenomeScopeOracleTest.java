package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.ReferenceData;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * GenomeScope 2.0's own figures for a yeast: its {@code summary.txt} (property, min, max) and
 * {@code model.txt} (parameter, estimate, standard error).
 */
class GenomeScopeOracleTest {
  private static final String FOLDER = "oracles/genomescope/";

  @Test
  void agreesWithGenomeScopeWithinItsIntervals() throws IOException {
    GenomeModel model = model(Ploidy.BEST);

    assertThat(model.ploidy()).isEqualTo(2);
    assertWithin("Heterozygous (ab)", model.heterozygosity().estimate());
    assertWithin("Homozygous (aa)", 1 - model.heterozygosity().estimate());
    assertWithin("Genome Haploid Length", model.length().estimate());
    assertWithin("Genome Unique Length", model.unique().estimate());
    assertThat(model.errorRate().estimate())
        .isCloseTo(interval("Read Error Rate")[0], within(5e-9));
    // Its largest share of explained k-mers is that over all peaks.
    assertThat(model.quality().peaks()).isCloseTo(interval("Model Fit")[1], within(5e-5));
    assertThat(outcome(Ploidy.BEST).notes()).isEmpty();
  }

  /**
   * The repeat length is a small difference of two lengths. GenomeScope's interval for it, ±0.011
   * %, has the error of the coverage alone; and its optimiser stops short of the least squares
   * where the bias comes to its bound of 0, which moves this figure by more: see {@link
   * #explainsTheHistogramBetterThanGenomeScopesOwnFit}.
   */
  @Test
  void hasItsRepeatLengthWithinAThousandthAndWithinAStandardError() throws IOException {
    Interval ours = model(Ploidy.BEST).repeated();
    double[] its = interval("Genome Repeat Length");

    assertThat(ours.estimate()).isBetween(0.999 * its[0], 1.001 * its[1]);
    double error = (ours.high() - ours.estimate()) / 2;
    assertThat(its[0]).isGreaterThan(ours.estimate() - error);
    assertThat(its[1]).isLessThan(ours.estimate() + error);
  }

  @Test
  void agreesWithAllItsResultsWithinTheFitsIntervals() throws IOException {
    GenomeModel model = model(Ploidy.BEST);

    assertHolds(model.heterozygosity(), middle("Heterozygous (ab)"));
    assertHolds(model.length(), middle("Genome Haploid Length"));
    assertHolds(model.unique(), middle("Genome Unique Length"));
    for (double bound : interval("Genome Repeat Length")) {
      assertHolds(model.repeated(), bound);
    }
    assertHolds(model.coverage(), parameter("kmercov")[0]);
    assertHolds(model.duplication(), parameter("d")[0]);
    assertHolds(model.bias(), parameter("bias")[0]);
  }

  @Test
  void hasItsParametersWithinOneStandardError() throws IOException {
    ModelParameters found = model(Ploidy.BEST).parameters();

    assertIsParameter("d", found.duplication());
    assertIsParameter("r1", found.heterozygosity());
    assertIsParameter("kmercov", found.coverage());
    assertIsParameter("bias", found.bias());
    assertIsParameter("length", found.length());
  }

  @Test
  void explainsTheHistogramBetterThanGenomeScopesOwnFit() throws IOException {
    GenomeModel model = model(Ploidy.DIPLOID);
    // What it prints of its lengths has more digits than the parameters they came from.
    double genomic = 2 * model.coverage().estimate() * model.length().estimate();
    double duplication = parameter("d")[0];
    ModelParameters its =
        new ModelParameters(
            2,
            duplication,
            genomic / (2 * middle("Genome Haploid Length")),
            parameter("bias")[0],
            middle("Genome Unique Length") / (1 - duplication),
            middle("Heterozygous (ab)"));

    double ours = residualStandardError(model.parameters());
    assertThat(ours).isCloseTo(found("Residual standard error: (\\d+)"), within(5.0));
    assertThat(ours).isLessThan(residualStandardError(its));
  }

  @Test
  void hasItsIntervalsToo() throws IOException {
    GenomeModel model = model(Ploidy.DIPLOID);

    assertIsAsWide("Heterozygous (ab)", model.heterozygosity());
    assertIsAsWide("Genome Haploid Length", model.length());
    double[] fit = interval("Model Fit");
    assertThat(model.quality().interval().low()).isBetween(fit[0] - 5e-5, fit[0] + 5e-5);
  }

  private static KmerHistogram histogram() throws IOException {
    try (BufferedReader lines = ReferenceData.read(FOLDER + "yeast_het1_50x.k21.hist")) {
      return KmerHistogram.of(21, HistogramText.read("yeast", lines));
    }
  }

  private static ModelOutcome outcome(Ploidy ploidy) throws IOException {
    return GenomeModeller.model(histogram(), Histograms.A_FILE, ploidy);
  }

  private static GenomeModel model(Ploidy ploidy) throws IOException {
    return Objects.requireNonNull(outcome(ploidy).model());
  }

  /** Over GenomeScope's own window: as many rows as it says, without the last of the histogram. */
  private static double residualStandardError(ModelParameters parameters) throws IOException {
    KmerHistogram rows = histogram().withoutLast();
    double freedom = found("on (\\d+) degrees of freedom");
    int points = (int) freedom + ModelParameters.count(2);
    int first = (int) rows.multiplicity(rows.rows() - points);
    PeakModel model = new PeakModel(21, 300);
    FitWindow window = new FitWindow(rows, first, model.last());
    double[] modelled = new double[window.size()];
    model.compute(parameters, first, modelled, new double[window.size()][ModelParameters.count(2)]);
    return Math.sqrt(window.residualSquares(modelled) / freedom);
  }

  private static void assertWithin(String property, double value) throws IOException {
    double[] interval = interval(property);
    assertThat(value).as(property).isBetween(interval[0], interval[1]);
  }

  private static void assertHolds(Interval ours, double its) {
    assertThat(its).isBetween(ours.low(), ours.high());
  }

  private static void assertIsAsWide(String property, Interval ours) throws IOException {
    double[] its = interval(property);
    assertThat(ours.high() - ours.low())
        .as(property)
        .isBetween(0.98 * (its[1] - its[0]), 1.02 * (its[1] - its[0]));
  }

  private static void assertIsParameter(String name, double value) throws IOException {
    double[] its = parameter(name);
    assertThat(value).as(name).isCloseTo(its[0], within(its[1]));
  }

  private static double middle(String property) throws IOException {
    double[] interval = interval(property);
    return (interval[0] + interval[1]) / 2;
  }

  /** Estimate and standard error: {@code kmercov 1.951e+01 1.102e-03 17710.9 <2e-16 ***}. */
  private static double[] parameter(String name) throws IOException {
    try (BufferedReader lines = ReferenceData.read(FOLDER + "model.txt")) {
      String row =
          lines.lines().filter(line -> line.matches(name + " +\\d.*")).findFirst().orElseThrow();
      String[] cells = row.split(" +", -1);
      return new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])};
    }
  }

  /** What the group of an expression matches in {@code model.txt}. */
  private static double found(String expression) throws IOException {
    try (BufferedReader lines = ReferenceData.read(FOLDER + "model.txt")) {
      Matcher matcher =
          Pattern.compile(expression).matcher(lines.lines().collect(Collectors.joining("\n")));
      assertThat(matcher.find()).as(expression).isTrue();
      return Double.parseDouble(matcher.group(1));
    }
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
