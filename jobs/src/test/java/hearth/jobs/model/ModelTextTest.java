package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelTextTest {

  @Test
  void writesEachFigureWithItsInterval() throws IOException {
    StringWriter out = new StringWriter();
    ModelText.write(model(), out);

    assertThat(out.toString().lines()).first().isEqualTo("name\tvalue\tlow\thigh\tunit");
    assertThat(out.toString().lines().skip(1))
        .allMatch(line -> line.matches("[a-z_]+(\t[0-9.Ee-]+){3}\t[a-z]+"))
        .extracting(line -> line.split("\t", -1)[0])
        .containsExactly(
            "ploidy",
            "genome_length",
            "unique_length",
            "repeat_length",
            "repeat_share",
            "heterozygosity",
            "kmer_coverage",
            "error_rate",
            "duplication",
            "bias",
            "model_fit");
    assertThat(out.toString())
        .contains("ploidy\t2\t2\t2\tcopies\n")
        .containsPattern("genome_length\t12\\d{5}\t");
  }

  @Test
  void theCurveRunsAlongTheHistogram() throws IOException {
    StringWriter out = new StringWriter();
    ModelText.writeCurve(model(), out);

    KmerHistogram histogram = KmerHistogram.of(21, Histograms.simulated("d30_h3_e0.5"));
    for (String line : out.toString().lines().skip(1).toList()) {
      String[] columns = line.split("\t", -1);
      long multiplicity = Long.parseLong(columns[0]);
      double expected = Double.parseDouble(columns[2]);
      double once = Double.parseDouble(columns[3]);
      assertThat(Long.parseLong(columns[1])).isEqualTo(histogram.at(multiplicity));
      if (multiplicity >= 8 && multiplicity <= 30) {
        assertThat(expected)
            .isBetween(0.9 * histogram.at(multiplicity), 1.1 * histogram.at(multiplicity));
      }
      assertThat(once).isLessThanOrEqualTo(expected);
      assertThat(once + Double.parseDouble(columns[4])).isCloseTo(expected, within(0.11));
    }
  }

  @Test
  void theSummaryHasTheFiguresThatPeopleAskFor() throws IOException {
    assertThat(ModelText.summary(model()))
        .containsEntry("ploidy", 2)
        .containsKeys("genome-length", "repeat-share", "heterozygosity", "error-rate");
  }

  private static GenomeModel model() throws IOException {
    KmerHistogram histogram = KmerHistogram.of(21, Histograms.simulated("d30_h3_e0.5"));
    return Objects.requireNonNull(
        GenomeModeller.model(histogram, Histograms.OURS, Ploidy.BEST).model());
  }
}
