package hearth.jobs.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerBlockManagerAdded;
import org.apache.spark.scheduler.SparkListenerBlockManagerRemoved;
import org.apache.spark.scheduler.SparkListenerEnvironmentUpdate;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerResourceProfileAdded;
import org.jspecify.annotations.Nullable;

/** The events that tell how an application is now: its settings, its start, its executors. */
final class ApplicationState {

  private final Map<String, SparkListenerEvent> settings = new LinkedHashMap<>();
  private final Map<String, SparkListenerEvent> executors = new LinkedHashMap<>();
  private @Nullable SparkListenerApplicationStart started;

  /** Takes note of what an event changes. */
  void note(SparkListenerEvent event) {
    if (event instanceof SparkListenerApplicationStart start) {
      started = start;
    } else if (event instanceof SparkListenerEnvironmentUpdate) {
      settings.put("environment", event);
    } else if (event instanceof SparkListenerResourceProfileAdded profile) {
      settings.put("profile " + profile.resourceProfile().id(), event);
    } else if (event instanceof SparkListenerExecutorAdded added) {
      executors.put(added.executorId(), event);
    } else if (event instanceof SparkListenerExecutorRemoved removed) {
      executors.remove(removed.executorId());
    } else if (event instanceof SparkListenerBlockManagerAdded added) {
      executors.put(blocks(added.blockManagerId().executorId()), event);
    } else if (event instanceof SparkListenerBlockManagerRemoved removed) {
      executors.remove(blocks(removed.blockManagerId().executorId()));
    }
  }

  private static String blocks(String executor) {
    return "blocks of " + executor;
  }

  /** Spark's id of the application. */
  String applicationId() {
    return started == null ? "" : started.appId().getOrElse(() -> "");
  }

  /** The state as if the application had started then, by that name. */
  List<SparkListenerEvent> asOf(String name, long millis) {
    List<SparkListenerEvent> events = new ArrayList<>(settings.values());
    SparkListenerApplicationStart start = started;
    if (start != null) {
      events.add(
          new SparkListenerApplicationStart(
              name,
              start.appId(),
              millis,
              start.sparkUser(),
              start.appAttemptId(),
              start.driverLogs(),
              start.driverAttributes()));
    }
    events.addAll(executors.values());
    return events;
  }
}
