package hearth.app.charts;

/** What the bars of a spectrum count. */
public enum SpectrumMeasure {
  /** Distinct k-mers of each multiplicity. */
  DISTINCT,
  /** All k-mers of each multiplicity, repeats counted: multiplicity times distinct k-mers. */
  OCCURRENCES,
  /** Distinct k-mers that occur so often or more rarely. */
  CUMULATIVE
}
