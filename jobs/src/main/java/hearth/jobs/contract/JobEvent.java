package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an attempt's event stream ({@code events-N.jsonl}). The stream ends with {@link
 * Finished}, {@link Failed} or {@link Cancelled}; a stream without one belongs to an attempt that
 * still runs or whose agent is gone.
 *
 * <p>A kind may be added without a new version of the stream: readers pass over {@link Unknown}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JobEvent.Queued.class, name = "queued"),
  @JsonSubTypes.Type(value = JobEvent.Launching.class, name = "launching"),
  @JsonSubTypes.Type(value = JobEvent.Waiting.class, name = "waiting"),
  @JsonSubTypes.Type(value = JobEvent.Running.class, name = "running"),
  @JsonSubTypes.Type(value = JobEvent.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = JobEvent.Executors.class, name = "executors"),
  @JsonSubTypes.Type(value = JobEvent.LogLine.class, name = "log"),
  @JsonSubTypes.Type(value = JobEvent.Metrics.class, name = "metrics"),
  @JsonSubTypes.Type(value = JobEvent.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = JobEvent.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = JobEvent.Cancelled.class, name = "cancelled")
})
public sealed interface JobEvent {

  Instant at();

  /** Whether the stream ends with this event. */
  @JsonIgnore
  default boolean isFinal() {
    return this instanceof Finished || this instanceof Failed || this instanceof Cancelled;
  }

  /** The job waits for its turn. */
  record Queued(Instant at) implements JobEvent {}

  /**
   * The agent has begun.
   *
   * @param schema {@link ContractJson#EVENTS}
   * @param session the name of the session that runs the job, or null when it has a driver of its
   *     own
   */
  record Launching(
      Instant at,
      int schema,
      String jobId,
      int attempt,
      long agentPid,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String session)
      implements JobEvent {

    /** Of a job with a driver of its own. */
    public Launching(Instant at, int schema, String jobId, int attempt, long agentPid) {
      this(at, schema, jobId, attempt, agentPid, null);
    }
  }

  /** The driver runs and waits, for {@code reason}: one sentence. */
  record Waiting(Instant at, String reason) implements JobEvent {}

  /**
   * The application has an executor and computes.
   *
   * @param applicationId Spark's id, such as {@code app-20261121143501-0000}
   * @param uiUrl the address of the application's page, if it has one
   */
  record Running(Instant at, String applicationId, @Nullable String uiUrl) implements JobEvent {}

  /**
   * How far the application is.
   *
   * @param stage what the current stage does, in a few words
   * @param stagesDone completed stages
   * @param stagesKnown stages known so far
   * @param tasksDone completed tasks of the current stage
   * @param tasksTotal tasks of the current stage
   * @param tasksRunning running tasks of the current stage
   * @param fraction done of the whole job, 0 to 1
   * @param read what it has read of its inputs, or null as long as that is nothing
   * @param work what its tasks did, or null as long as none has ended, or when an older driver does
   *     not tell
   */
  record Progress(
      Instant at,
      String stage,
      int stagesDone,
      int stagesKnown,
      int tasksDone,
      int tasksTotal,
      int tasksRunning,
      double fraction,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InputRead read,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WorkDone work)
      implements JobEvent {

    /** Of an application that has read nothing and of which no task has ended. */
    public Progress(
        Instant at,
        String stage,
        int stagesDone,
        int stagesKnown,
        int tasksDone,
        int tasksTotal,
        int tasksRunning,
        double fraction) {
      this(
          at,
          stage,
          stagesDone,
          stagesKnown,
          tasksDone,
          tasksTotal,
          tasksRunning,
          fraction,
          null,
          null);
    }
  }

  /**
   * What the application's executors do: all there are, in the order in which they came. At most
   * one a second, only when something changed, and a last one when the application ends.
   */
  record Executors(Instant at, List<ExecutorUse> executors) implements JobEvent {
    public Executors {
      executors = List.copyOf(executors);
    }
  }

  /** A line worth showing, from {@code source}: {@code agent} or {@code driver}. */
  record LogLine(Instant at, String source, String line) implements JobEvent {}

  /** Measured values by name, such as {@code bytesRead} or {@code peakHeapBytes}. */
  record Metrics(Instant at, Map<String, Double> values) implements JobEvent {
    public Metrics {
      values = Ordered.copyOf(values);
    }
  }

  /** The results are whole and {@code manifest.json} is written. */
  record Finished(Instant at) implements JobEvent {}

  /** The attempt failed; {@code exitCode} is the driver's, if it ended. */
  record Failed(Instant at, Failure failure, @Nullable Integer exitCode) implements JobEvent {}

  /**
   * The attempt was cancelled on request.
   *
   * @param by who asked for it, or null when whoever writes this does not know: an agent is only
   *     told to end
   */
  record Cancelled(Instant at, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Canceller by)
      implements JobEvent {

    /** By nobody knows whom. */
    public Cancelled(Instant at) {
      this(at, null);
    }
  }

  /**
   * An event that a newer Hearth wrote and this one does not know. Only read, never written.
   *
   * @param kind what the newer one calls it
   */
  record Unknown(Instant at, String kind) implements JobEvent {}
}
