package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.export.ExportedChart;
import hearth.app.export.ResultCharts;
import hearth.app.fakes.FakeResults;
import hearth.app.fakes.ResultSamples;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is exported is what the window shows. */
class ExportedPagesTest {

  @Test
  void everyPageOfEveryKindIsExported() throws IOException {
    FakeResults results = new FakeResults();
    ResultSamples.fillKinds(results);
    for (ResultSummary result : results.list()) {
      if (ResultKinds.read(result, results.list(), results) instanceof ResultContent.Charts shown) {
        List<ExportedChart> exported =
            ResultCharts.read(result.request().id(), result.manifest().kind(), results);
        assertThat(exported)
            .extracting(ExportedChart::id, ExportedChart::name, ExportedChart::guidance)
            .containsExactlyElementsOf(
                shown.pages().stream()
                    .map(
                        page ->
                            org.assertj.core.groups.Tuple.tuple(
                                page.id().toLowerCase(Locale.ROOT), page.name(), page.guidance()))
                    .toList());
      }
    }
  }
}
