package hearth.cluster.engine.standalone;

import hearth.cluster.engine.Attempt;
import hearth.jobs.contract.AttemptPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Spark's settings for what an attempt gets of the cluster. */
public final class AttemptSize {

  private AttemptSize() {}

  /** These settings and those of the attempt's size. */
  public static Map<String, String> with(Attempt attempt, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put(AttemptPlan.CORES, Integer.toString(attempt.cores()));
    if (attempt.limited()) {
      all.put("spark.cores.max", Integer.toString(attempt.cores()));
    }
    Integer executorCores = attempt.executorCores();
    if (executorCores != null) {
      all.put("spark.executor.cores", Integer.toString(executorCores));
    }
    all.put("spark.executor.memory", attempt.executorMemoryMb() + "m");
    all.put("spark.driver.memory", attempt.driverMemoryMb() + "m");
    return all;
  }
}
