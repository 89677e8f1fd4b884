package hearth.jobs.compare;

import hearth.jobs.kmer.KmerWalk;
import hearth.jobs.sequence.BaseSink;

/** Takes the bases of a sample, or of a part of it, and finds what it is compared by. */
public final class SampleReader implements BaseSink {

  private final SketchBuilder sketch;
  private final KmerHash hash;
  private final long[] counts;
  private final KmerWalk hashed;
  private final KmerWalk counted;
  private long kmers;

  /**
   * @param mostHeld how many hashes may wait for their k-mers to occur often enough; see {@link
   *     #heldFor}
   */
  public SampleReader(ComparePlan plan, int mostHeld) {
    this.sketch = new SketchBuilder(plan.sketchSize(), plan.minCount(), mostHeld);
    this.hash = new KmerHash(plan.k(), plan.seed());
    this.counts = new long[1 << 2 * plan.profileK()];
    this.hashed = new KmerWalk(plan.k(), plan.canonical(), this::hashed);
    this.counted = new KmerWalk(plan.profileK(), plan.canonical(), kmer -> counts[(int) kmer]++);
  }

  /** How many hashes may wait where a reader may use {@code bytes} of memory. */
  public static int heldFor(long bytes) {
    return SketchBuilder.heldFor(bytes);
  }

  private void hashed(long kmer) {
    kmers++;
    sketch.add(hash.of(kmer));
  }

  @Override
  public void bases(byte[] buffer, int from, int to) {
    hashed.bases(buffer, from, to);
    counted.bases(buffer, from, to);
  }

  @Override
  public void endSplit() {
    hashed.endSplit();
    counted.endSplit();
  }

  @Override
  public void endRun() {
    hashed.endRun();
    counted.endRun();
  }

  /** What was found. */
  public Sample sample() {
    return new Sample(sketch.build(), counts.clone(), hashed.letters(), kmers);
  }
}
