package hearth.jobs.samples;

import static java.util.Map.entry;

import hearth.jobs.catalog.CheckClusterType;
import hearth.jobs.catalog.CodonUsageType;
import hearth.jobs.catalog.ConvertType;
import hearth.jobs.catalog.HistogramModelType;
import hearth.jobs.catalog.KMeansType;
import hearth.jobs.catalog.KmerCompareType;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.catalog.SequenceStatsType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The sample of each built-in job type. */
public final class Samples {

  private static final Map<String, Maker> MAKERS =
      Map.ofEntries(
          entry(KmerSpectrumType.DESCRIPTOR.type(), KmerSpectrumSample::prepare),
          entry(CodonUsageType.DESCRIPTOR.type(), CodonUsageSample::prepare),
          entry(KmerCompareType.DESCRIPTOR.type(), KmerCompareSample::prepare),
          entry(HistogramModelType.DESCRIPTOR.type(), HistogramModelSample::prepare),
          entry(ConvertType.DESCRIPTOR.type(), ConvertSample::prepare),
          entry(SequenceStatsType.DESCRIPTOR.type(), SequenceStatsSample::prepare),
          entry(CheckClusterType.DESCRIPTOR.type(), CheckClusterSample::prepare),
          entry(KMeansType.DESCRIPTOR.type(), KMeansSample::prepare));

  private Samples() {}

  /** Whether a type has a sample. */
  public static boolean has(String type) {
    return MAKERS.containsKey(type);
  }

  /**
   * The sample of a job type; its files are made unless they are there.
   *
   * @param samplesDir the directory of the samples that Hearth brings
   * @param cacheDir where what is made is kept; created when missing
   * @return empty when the type has none
   * @throws IOException when a file cannot be read or written
   */
  public static Optional<Sample> prepare(String type, Path samplesDir, Path cacheDir)
      throws IOException {
    Maker maker = MAKERS.get(type);
    return maker == null ? Optional.empty() : Optional.of(maker.prepare(samplesDir, cacheDir));
  }

  /** Makes one. */
  @FunctionalInterface
  private interface Maker {
    Sample prepare(Path samplesDir, Path cacheDir) throws IOException;
  }
}
