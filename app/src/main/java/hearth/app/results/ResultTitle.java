package hearth.app.results;

import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;

/**
 * What a result is called: the name that a person gave it, else its job type, and k if it has one.
 */
final class ResultTitle {
  private ResultTitle() {}

  static String of(ResultsViewModel model, ResultSummary result) {
    String name = model.library().of(ResultsViewModel.id(result)).name();
    return name.isEmpty() ? plain(model, result) : name;
  }

  static String of(ResultsViewModel model, ResultItem item) {
    ResultSummary result = item.summary();
    return result == null ? item.id() : of(model, result);
  }

  /** Its job type, and k where it has one. */
  static String plain(ResultsViewModel model, ResultSummary result) {
    String k = result.request().parameters().get("k");
    String title = model.title(result);
    return k == null ? title : Messages.text("results.title.k", title, k);
  }
}
