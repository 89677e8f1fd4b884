package hearth.jobs.compare;

import java.io.Serializable;
import java.util.List;

/** Samples to be compared with one another: the rows of a matrix are found each for itself. */
public final class Comparison implements Serializable {

  private static final long serialVersionUID = 1;

  private final int sketchSize;
  private final Sketch[] sketches;

  /** By sample: how often it has each k-mer that any sample has. */
  private final double[][] profiles;

  private final double[] squares;

  public Comparison(ComparePlan plan, List<Sample> samples) {
    this.sketchSize = plan.sketchSize();
    this.sketches = samples.stream().map(Sample::sketch).toArray(Sketch[]::new);
    int[] present = present(samples);
    this.profiles = new double[sketches.length][present.length];
    this.squares = new double[sketches.length];
    for (int i = 0; i < sketches.length; i++) {
      long[] counts = samples.get(i).counts();
      for (int p = 0; p < present.length; p++) {
        profiles[i][p] = counts[present[p]];
      }
      squares[i] = dot(profiles[i], profiles[i]);
    }
  }

  private static int[] present(List<Sample> samples) {
    int kmers = samples.get(0).counts().length;
    boolean[] any = new boolean[kmers];
    int count = 0;
    for (Sample sample : samples) {
      for (int kmer = 0; kmer < kmers; kmer++) {
        if (sample.counts()[kmer] > 0 && !any[kmer]) {
          any[kmer] = true;
          count++;
        }
      }
    }
    int[] present = new int[count];
    for (int kmer = kmers - 1; kmer >= 0; kmer--) {
      if (any[kmer]) {
        present[--count] = kmer;
      }
    }
    return present;
  }

  /** How many samples there are. */
  public int size() {
    return sketches.length;
  }

  /** Compares a sample with all before it. */
  public PairTable.Row row(int sample) {
    int[] shared = new int[sample];
    int[] compared = new int[sample];
    double[] cosine = new double[sample];
    for (int other = 0; other < sample; other++) {
      Mash.Overlap overlap = Mash.overlap(sketches[sample], sketches[other], sketchSize);
      shared[other] = overlap.shared();
      compared[other] = overlap.compared();
      cosine[other] = cosine(sample, other);
    }
    return new PairTable.Row(sample, shared, compared, cosine);
  }

  /** The cosine of the angle between two profiles; 0 where one has no k-mer. */
  private double cosine(int one, int other) {
    double lengths = Math.sqrt(squares[one] * squares[other]);
    return lengths == 0 ? 0 : Math.min(1, dot(profiles[one], profiles[other]) / lengths);
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
