package hearth.jobs.spark;

import static java.util.Map.entry;

import hearth.jobs.catalog.CheckClusterType;
import hearth.jobs.catalog.CodonUsageType;
import hearth.jobs.catalog.ConvertType;
import hearth.jobs.catalog.HistogramModelType;
import hearth.jobs.catalog.KMeansType;
import hearth.jobs.catalog.KmerCompareType;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.catalog.SequenceStatsType;
import hearth.jobs.contract.ContractException;
import java.util.Map;
import java.util.function.Supplier;

/** Which class does a job type. */
final class SparkJobs {

  private static final Map<String, Supplier<SparkJob>> JOBS =
      Map.ofEntries(
          entry(KmerSpectrumType.DESCRIPTOR.type(), KmerSpectrumJob::new),
          entry(CodonUsageType.DESCRIPTOR.type(), CodonUsageJob::new),
          entry(KmerCompareType.DESCRIPTOR.type(), KmerCompareJob::new),
          entry(HistogramModelType.DESCRIPTOR.type(), HistogramModelJob::new),
          entry(ConvertType.DESCRIPTOR.type(), ConvertJob::new),
          entry(SequenceStatsType.DESCRIPTOR.type(), SequenceStatsJob::new),
          entry(CheckClusterType.DESCRIPTOR.type(), CheckClusterJob::new),
          entry(KMeansType.DESCRIPTOR.type(), KMeansJob::new));

  private SparkJobs() {}

  /**
   * The job for a type.
   *
   * @throws ContractException when there is none
   */
  static SparkJob of(String type) {
    Supplier<SparkJob> job = JOBS.get(type);
    if (job == null) {
      throw new ContractException("This Hearth has no job type \"" + type + "\".");
    }
    return job.get();
  }
}
