package hearth.app.results;

import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;

/** What a result is called: its job type, and k where it has one. */
final class ResultTitle {
  private ResultTitle() {}

  static String of(ResultsViewModel model, ResultSummary result) {
    String k = result.request().parameters().get("k");
    String title = model.title(result);
    return k == null ? title : Messages.text("results.title.k", title, k);
  }
}
