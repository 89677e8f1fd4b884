package hearth.app.results;

import hearth.cluster.results.ResultCatalog.OddResult;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of results.
 *
 * @param id its job's id, which is the name of its directory
 * @param summary what it is; null for a directory that cannot be read as a result
 * @param trouble why it cannot, and what to do, in sentences; empty for a result
 * @param ours whether a Hearth wrote it
 */
public record ResultItem(String id, @Nullable ResultSummary summary, String trouble, boolean ours) {

  static ResultItem of(ResultSummary result) {
    return new ResultItem(result.request().id(), result, "", true);
  }

  static ResultItem of(OddResult odd) {
    return new ResultItem(odd.id(), null, odd.trouble(), odd.ours());
  }

  /** Whether it is a result of a kind. */
  boolean is(String kind) {
    return summary != null && summary.manifest().kind().equals(kind);
  }
}
