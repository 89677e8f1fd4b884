package hearth.jobs.codon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures sequences, each by its genetic code. Not thread-safe. */
public final class SequenceMeasures {

  private final @Nullable ReferenceCodons reference;
  private final Map<Integer, CodonMeasures> byCode = new HashMap<>();

  /**
   * @param reference what CAI and Fop compare with; null for neither
   */
  public SequenceMeasures(@Nullable ReferenceCodons reference) {
    this.reference = reference;
  }

  /** What is said of a sequence that was just counted. */
  public SequenceRow of(String name, SequenceCodons codons) {
    CodonMeasures measures =
        byCode.computeIfAbsent(
            codons.code().number(), unused -> new CodonMeasures(codons.code(), reference));
    return new SequenceRow(
        name,
        codons.bases(),
        codons.code().number(),
        codons.codons(),
        measures.of(codons.counts()));
  }
}
