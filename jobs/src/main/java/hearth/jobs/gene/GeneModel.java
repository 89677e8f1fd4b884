package hearth.jobs.gene;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coding sequence as an annotation describes it.
 *
 * @param offset where its first line starts in the annotation
 * @param name see {@link CodingSequence#name}
 * @param description see {@link CodingSequence#description}
 * @param code see {@link CodingSequence#code}
 * @param phase how many letters come before its first whole codon: 0, 1 or 2
 * @param spans its parts in the order of translation
 * @param skip why it is left out; null when it is not
 */
record GeneModel(
    long offset,
    String name,
    String description,
    int code,
    int phase,
    List<Span> spans,
    @Nullable SkipReason skip)
    implements Serializable {

  GeneModel {
    spans = List.copyOf(spans);
  }

  GeneModel named(String other) {
    return new GeneModel(offset, other, description, code, phase, spans, skip);
  }

  boolean startKnown() {
    return phase == 0 && !spans.get(0).opensBefore();
  }

  boolean endKnown() {
    return !spans.get(spans.size() - 1).opensBehind();
  }
}
