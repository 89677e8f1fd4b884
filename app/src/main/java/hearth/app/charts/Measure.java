package hearth.app.charts;

import hearth.cluster.results.CodonTable;
import java.util.function.ToDoubleFunction;

/** What the bars of a codon chart show. */
public enum Measure {
  /** Relative synonymous codon usage (Sharp and Li 1986): 1 where all synonyms are used alike. */
  RSCU(CodonTable.Row::rscu),
  /** Per thousand of all codons. */
  PER_THOUSAND(CodonTable.Row::perThousand),
  /** Share within the amino acid, 0 to 1. */
  FRACTION(CodonTable.Row::fraction),
  /** How many. */
  COUNT(CodonTable.Row::count);

  private final ToDoubleFunction<CodonTable.Row> value;

  Measure(ToDoubleFunction<CodonTable.Row> value) {
    this.value = value;
  }

  /** The value of a codon. */
  public double of(CodonTable.Row row) {
    return value.applyAsDouble(row);
  }
}
