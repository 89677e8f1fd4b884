package hearth.jobs.catalog;

import hearth.jobs.contract.JobDescriptor;
import java.util.List;
import java.util.Optional;

/** The job types that Hearth brings. */
public final class BuiltInJobs {

  /** The driver's main class for one job. */
  public static final String JOB_MAIN = "hearth.jobs.spark.JobMain";

  /** The driver's main class for a session. */
  public static final String SESSION_MAIN = "hearth.jobs.spark.SessionMain";

  /** One line for each, in the order in which people see them. */
  private static final List<JobDescriptor> ALL =
      List.of(
          KmerSpectrumType.DESCRIPTOR, //
          CodonUsageType.DESCRIPTOR,
          KmerCompareType.DESCRIPTOR,
          HistogramModelType.DESCRIPTOR,
          ConvertType.DESCRIPTOR,
          SequenceStatsType.DESCRIPTOR,
          CheckClusterType.DESCRIPTOR,
          KMeansType.DESCRIPTOR);

  private BuiltInJobs() {}

  /** All built-in types, in the catalogue's order. */
  public static List<JobDescriptor> all() {
    return ALL;
  }

  /** Finds a type by its name. */
  public static Optional<JobDescriptor> find(String type) {
    return ALL.stream().filter(job -> job.type().equals(type)).findFirst();
  }
}
