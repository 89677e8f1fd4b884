package hearth.jobs.gene;

import java.io.Serializable;

/**
 * A stretch of a sequence.
 *
 * @param low its lowest position, from 1
 * @param high its highest position, included
 * @param reverse whether it is read from high to low, complemented
 * @param lowOpen whether it goes on below {@code low}, where nobody knows
 * @param highOpen whether it goes on above {@code high}
 */
record Span(long low, long high, boolean reverse, boolean lowOpen, boolean highOpen)
    implements Serializable {

  Span flipped() {
    return new Span(low, high, !reverse, lowOpen, highOpen);
  }

  long length() {
    return high - low + 1;
  }

  /** Whether the gene goes on before the first letter of this span, as it is read. */
  boolean opensBefore() {
    return reverse ? highOpen : lowOpen;
  }

  /** Whether the gene goes on behind the last letter of this span, as it is read. */
  boolean opensBehind() {
    return reverse ? lowOpen : highOpen;
  }
}
