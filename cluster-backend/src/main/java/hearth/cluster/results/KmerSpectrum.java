package hearth.cluster.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A k-mer spectrum as read from {@code histogram.tsv}, {@code top-kmers.tsv} and the files of its
 * model.
 *
 * @param k length of the k-mers
 * @param canonical whether a k-mer and its reverse complement count as one
 * @param bins by growing multiplicity, empty ones left out
 * @param top the most frequent k-mers, most frequent first
 * @param model the genome model, or null when there is none
 * @param complete whether every multiplicity was counted without limits, as Hearth does and other
 *     tools may not
 */
public record KmerSpectrum(
    int k,
    boolean canonical,
    List<Bin> bins,
    List<TopKmer> top,
    @Nullable GenomeModel model,
    boolean complete) {
  public KmerSpectrum {
    bins = List.copyOf(bins);
    top = List.copyOf(top);
  }

  /** A spectrum that Hearth counted. */
  public KmerSpectrum(
      int k, boolean canonical, List<Bin> bins, List<TopKmer> top, @Nullable GenomeModel model) {
    this(k, canonical, bins, top, model, true);
  }

  /** A spectrum that Hearth counted, without a model. */
  public KmerSpectrum(int k, boolean canonical, List<Bin> bins, List<TopKmer> top) {
    this(k, canonical, bins, top, null);
  }

  /** {@code distinct} k-mers occur {@code multiplicity} times each. */
  public record Bin(long multiplicity, long distinct) {}

  /** A k-mer and how often it occurs. */
  public record TopKmer(String kmer, long count) {}
}
