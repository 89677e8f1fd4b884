package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.charts.Spectra;
import hearth.app.fakes.Audit;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Pictures;
import hearth.app.fakes.ResultSamples;
import hearth.app.shell.ThemeChoice;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A spectrum with all that its model has, and one that is odd, in the window. */
class SpectrumPanelTest extends PageTest {

  private void open(KmerSpectrum spectrum) {
    ResultSamples.fill(window.results);
    window.results.spectra.put("reads", spectrum);
    press("#nav-results");
    select("#result-list", 1);
    seen("#histogram-table");
  }

  @Test
  void everyMeasureIsWholeInBothThemes() throws IOException {
    open(Spectra.diploid(25, 1_000_000));
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      theme(theme);
      for (String measure : List.of("Distinct", "All", "Up to there")) {
        pressSegment("k-mers counted: " + measure);
        Pictures.save(
            stage.getScene(),
            "spectrum-%s-%s".formatted(measure.replace(' ', '-'), theme).toLowerCase(Locale.ROOT));
        assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
        assertThat(Audit.nameless(stage.getScene())).isEmpty();
      }
    }
    assertThat(texts("#model-table"))
        .anyMatch(text -> text.startsWith("In short: one copy of the genome has about 1,000,000"));
  }

  @Test
  void whatIsOddIsSaidForScreenReadersToo() throws IOException {
    List<Bin> bins = new ArrayList<>(Spectra.reads(30, 1_000_000).bins());
    bins.removeIf(bin -> bin.multiplicity() == 1 || bin.multiplicity() > 55);
    bins.add(new Bin(56, 90_000));
    open(new KmerSpectrum(21, false, bins, List.of(), null, false));
    String said = onWindow(() -> robot.lookup("#chart").query().getAccessibleText());
    assertThat(said).contains("KMC: -ci").contains("56 times or more often");
    Pictures.save(stage.getScene(), "spectrum-odd");
  }
}
