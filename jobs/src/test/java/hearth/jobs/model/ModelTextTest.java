package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelTextTest {

  @Test
  void writesEachFigureWithItsInterval() throws IOException {
    StringWriter out = new StringWriter();
    ModelText.write(model(), out);

    assertThat(out.toString().lines()).first().isEqualTo("parameter\testimate\tlow\thigh");
    assertThat(out.toString().lines().skip(1))
        .allMatch(line -> line.matches("[a-z_]+(\t[0-9.Ee-]+){3}"))
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
        .contains("ploidy\t2\t2\t2\n")
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
      double expected = Double.parseDouble(columns[1]);
      if (multiplicity >= 8 && multiplicity <= 30) {
        assertThat(expected)
            .isBetween(0.9 * histogram.at(multiplicity), 1.1 * histogram.at(multiplicity));
      }
      assertThat(Double.parseDouble(columns[2])).isLessThanOrEqualTo(expected);
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
