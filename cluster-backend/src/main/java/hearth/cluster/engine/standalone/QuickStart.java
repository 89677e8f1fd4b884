package hearth.cluster.engine.standalone;

import hearth.cluster.engine.Attempt;
import java.util.List;

/** Options with which the JVMs of an application start quickly, on Java 17 and newer. */
public final class QuickStart {

  /**
   * A driver schedules and lets executors compute. With the first compiler alone it starts with a
   * third of the processor time.
   */
  public static final List<String> DRIVER =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  /**
   * An executor's kernels need the optimizing compiler. With its usual thresholds (a tenth of
   * these) most of its time goes into what runs only while the executor starts, such as lambdas,
   * serialization and Hadoop's settings. Kernels, which run a million times a second, pass these
   * thresholds at once; loops have their own.
   */
  private static final List<String> EXECUTOR =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:-UsePerfData");

  private static final List<String> BRIEF_EXECUTOR =
      List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

  private QuickStart() {}

  /**
   * Options of an executor. Where there is little to compute, the first compiler alone takes less
   * time in all: it neither counts what runs nor compiles anything twice.
   */
  public static List<String> executor(Attempt attempt) {
    return attempt.brief() ? BRIEF_EXECUTOR : EXECUTOR;
  }
}
