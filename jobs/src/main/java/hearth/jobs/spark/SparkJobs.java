package hearth.jobs.spark;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractException;

/** Which class does a job type. */
final class SparkJobs {

  private SparkJobs() {}

  /**
   * The job for a type.
   *
   * @throws ContractException when there is none
   */
  static SparkJob of(String type) {
    if (type.equals(BuiltInJobs.KMER_SPECTRUM.type())) {
      return new KmerSpectrumJob();
    }
    if (type.equals(BuiltInJobs.CODON_USAGE.type())) {
      return new CodonUsageJob();
    }
    throw new ContractException("This Hearth has no job type \"" + type + "\".");
  }
}
