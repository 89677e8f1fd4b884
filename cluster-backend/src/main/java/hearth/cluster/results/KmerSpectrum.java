package hearth.cluster.results;

import java.util.List;

/**
 * A k-mer spectrum as read from {@code histogram.tsv} and {@code top-kmers.tsv}.
 *
 * @param k length of the k-mers
 * @param canonical whether a k-mer and its reverse complement count as one
 * @param bins by growing multiplicity, empty ones left out
 * @param top the most frequent k-mers, most frequent first
 */
public record KmerSpectrum(int k, boolean canonical, List<Bin> bins, List<TopKmer> top) {
  public KmerSpectrum {
    bins = List.copyOf(bins);
    top = List.copyOf(top);
  }

  /** {@code distinct} k-mers occur {@code multiplicity} times each. */
  public record Bin(long multiplicity, long distinct) {}

  /** A k-mer and how often it occurs. */
  public record TopKmer(String kmer, long count) {}
}
