package hearth.jobs.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of modelling a histogram.
 *
 * @param model the model, or null where none is to be had
 * @param notes sentences: why there is no model, or what to mind about it
 */
public record ModelOutcome(@Nullable GenomeModel model, List<String> notes) {

  public ModelOutcome {
    notes = List.copyOf(notes);
  }

  static ModelOutcome none(String why) {
    return new ModelOutcome(null, List.of(why));
  }
}
