package hearth.jobs.model;

/**
 * What is known of a histogram besides its numbers.
 *
 * @param canonical whether a k-mer and its reverse complement were counted as one. A histogram of
 *     reads does not show it: without, both count as k-mers of their own, so that it looks like
 *     that of a genome twice as long at half the coverage
 * @param complete whether every multiplicity was counted, without an upper limit
 */
public record HistogramOrigin(boolean canonical, boolean complete) {}
