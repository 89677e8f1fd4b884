package hearth.jobs.kmer;

/** Counts the super-k-mers of one partition after another in a table that is reused. */
final class SuperKmerCounter implements PartitionCounter {

  private final KmerPlan plan;
  private final KmerTable table = new KmerTable();

  SuperKmerCounter(KmerPlan plan) {
    this.plan = plan;
  }

  @Override
  public void add(int partition, byte[] block) {
    SuperKmerBlocks.count(block, plan.k(), plan.canonical(), table);
  }

  @Override
  public void finish(Spectrum spectrum) {
    table.forEach(spectrum::add);
    table.clear();
  }
}
