package hearth.jobs.model;

/**
 * The part of a histogram that a fit looks at: every multiplicity from its first on, also those
 * that do not occur, as far as the model's peaks reach; beyond, the multiplicities that occur, at
 * which the model is 0.
 */
final class FitWindow {

  private final int first;
  private final double[] occurrences;
  private final double tallest;
  private final double beyondSquares;
  private final int beyondRows;

  /**
   * @param first first multiplicity that is looked at
   * @param last last multiplicity that the model reaches
   */
  FitWindow(KmerHistogram histogram, int first, int last) {
    this.first = first;
    this.occurrences = new double[last - first + 1];
    double top = 0;
    double squares = 0;
    int rows = 0;
    for (int row = histogram.rowFrom(first); row < histogram.rows(); row++) {
      double value = histogram.occurrences(row);
      if (histogram.multiplicity(row) <= last) {
        occurrences[(int) histogram.multiplicity(row) - first] = value;
        top = Math.max(top, value);
      } else {
        squares += value * value;
        rows++;
      }
    }
    tallest = top;
    beyondSquares = squares;
    beyondRows = rows;
  }

  int first() {
    return first;
  }

  /** How many multiplicities the model reaches. */
  int size() {
    return occurrences.length;
  }

  /** How many multiplicities are looked at. */
  int points() {
    return occurrences.length + beyondRows;
  }

  /** The most occurrences of a multiplicity. */
  double tallest() {
    return tallest;
  }

  /** The occurrences, divided by {@link #tallest}. */
  double[] scaled() {
    double[] scaled = new double[occurrences.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = occurrences[i] / tallest;
    }
    return scaled;
  }

  /** Sum of squared differences from the model's occurrences, given from {@link #first} on. */
  double residualSquares(double[] modelled) {
    double sum = beyondSquares;
    for (int i = 0; i < occurrences.length; i++) {
      double residual = occurrences[i] - modelled[i];
      sum += residual * residual;
    }
    return sum;
  }
}
