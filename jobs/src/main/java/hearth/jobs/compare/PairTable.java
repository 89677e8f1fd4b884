package hearth.jobs.compare;

import java.io.Serializable;
import java.util.List;

/** What was found for every pair of samples. Samples go by their place, from 0. */
public final class PairTable {

  private final ComparePlan plan;
  private final List<String> names;
  private final List<Sample> samples;
  private final Row[] rows;

  /**
   * @param names of the samples, each once
   * @param rows one for each sample, in any order
   */
  public PairTable(ComparePlan plan, List<String> names, List<Sample> samples, List<Row> rows) {
    this.plan = plan;
    this.names = List.copyOf(names);
    this.samples = List.copyOf(samples);
    this.rows = new Row[names.size()];
    rows.forEach(row -> this.rows[row.sample()] = row);
  }

  /**
   * A sample beside all before it.
   *
   * @param sample its place
   * @param shared hashes that both have
   * @param compared hashes that were looked at
   * @param cosine of the two profiles
   */
  @SuppressWarnings("ArrayRecordComponent") // A row of a matrix; nobody compares rows whole.
  public record Row(int sample, int[] shared, int[] compared, double[] cosine)
      implements Serializable {}

  /** A distance between two samples, from 0 to 1. */
  @FunctionalInterface
  public interface Measure {
    double between(int one, int other);
  }

  /** A pair and its distance. */
  public record Pair(String one, String other, double distance) {}

  public ComparePlan plan() {
    return plan;
  }

  public List<String> names() {
    return names;
  }

  public List<Sample> samples() {
    return samples;
  }

  /** How many samples there are. */
  public int size() {
    return names.size();
  }

  Mash.Overlap overlap(int one, int other) {
    Row row = rows[Math.max(one, other)];
    int before = Math.min(one, other);
    return new Mash.Overlap(row.shared()[before], row.compared()[before]);
  }

  double cosine(int one, int other) {
    return rows[Math.max(one, other)].cosine()[Math.min(one, other)];
  }

  double pValue(int one, int other) {
    return Mash.pValue(
        overlap(one, other),
        samples.get(one).genomeLength(plan),
        samples.get(other).genomeLength(plan),
        plan.kmerSpace());
  }

  /** 1 minus the Jaccard index; 0 between a sample and itself. */
  public double jaccardDistance(int one, int other) {
    return one == other ? 0 : 1 - overlap(one, other).jaccard();
  }

  /** The Mash distance. */
  public double mashDistance(int one, int other) {
    return one == other ? 0 : Mash.distance(overlap(one, other).jaccard(), plan.k());
  }

  /** 1 minus the cosine. */
  public double cosineDistance(int one, int other) {
    return one == other ? 0 : 1 - cosine(one, other);
  }

  /** The first of the pairs with the smallest Mash distance. */
  public Pair nearest() {
    return extreme(1);
  }

  /** The first of the pairs with the largest Mash distance. */
  public Pair farthest() {
    return extreme(-1);
  }

  private Pair extreme(int sign) {
    int one = 0;
    int other = 1;
    for (int a = 0; a < size(); a++) {
      for (int b = a + 1; b < size(); b++) {
        if (sign * mashDistance(a, b) < sign * mashDistance(one, other)) {
          one = a;
          other = b;
        }
      }
    }
    return new Pair(names.get(one), names.get(other), mashDistance(one, other));
  }
}
