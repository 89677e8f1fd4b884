package hearth.cluster.diagnosis;

import hearth.cluster.engine.Leftover;
import java.util.List;

/**
 * How a clean-up went.
 *
 * @param removed what is gone
 * @param problems a sentence for each thing that could not be removed
 */
public record CleanUpResult(List<Leftover> removed, List<String> problems) {
  public CleanUpResult {
    removed = List.copyOf(removed);
    problems = List.copyOf(problems);
  }
}
