package hearth.jobs.catalog;

import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter.IntParameter;
import hearth.jobs.sequence.PartitionPlan;
import java.util.Map;
import java.util.regex.Pattern;

/** How job types that cut their input let a person say into how many parts. */
public final class Partitions {

  /** The parameter's name. */
  public static final String NAME = "partitions";

  private static final int MOST = 100_000;

  /** How many partitions; 0 leaves it to {@link PartitionPlan}. */
  static final IntParameter PARAMETER =
      new IntParameter(
          NAME,
          "Partitions",
          "Into how many parts the input is cut; each is the work of one task. With 0, Hearth plans"
              + " it from the size of the input, the cores and the memory.",
          0,
          MOST,
          0);

  private static final Pattern K_OF_LARGE_ARRAYS = Pattern.compile("\\s*1[0-2]\\s*");
  private static final long LARGE_BYTES = 256_000_000;

  private Partitions() {}

  /** Whether a type lets a person say how many. */
  public static boolean has(JobDescriptor type) {
    return type.parameters().contains(PARAMETER);
  }

  /** Whether a job cuts its input by a plan; a first look takes blocks of it instead. */
  public static boolean planned(JobDescriptor type, Map<String, String> parameters) {
    boolean look =
        type.type().equals(SequenceStatsType.DESCRIPTOR.type())
            && SequenceStatsType.FIRST_LOOK.equals(parameters.get("sample"));
    return has(type) && !look;
  }

  /** How many a person wants; 0 where the plan says, and where the value is no such number. */
  public static int wanted(String type, Map<String, String> parameters) {
    String value = parameters.getOrDefault(NAME, PARAMETER.defaultValue());
    boolean meant = BuiltInJobs.find(type).map(Partitions::has).orElse(false);
    return meant && PARAMETER.check(value).isEmpty() ? Integer.parseInt(value.strip()) : 0;
  }

  /**
   * How much text a partition is best given, in bytes. k-mers of 10 to 12 letters are counted in
   * large arrays, which are worth large tasks: giving one out takes as long as many bases.
   */
  public static long targetBytes(String type, Map<String, String> parameters) {
    if (type.equals(KmerSpectrumType.DESCRIPTOR.type())) {
      if (K_OF_LARGE_ARRAYS.matcher(parameters.getOrDefault("k", "")).matches()) {
        return LARGE_BYTES;
      }
    }
    return PartitionPlan.TARGET_BYTES;
  }
}
