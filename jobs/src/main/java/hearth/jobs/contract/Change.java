package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is done otherwise in the next attempt at a job that failed. */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "change",
    defaultImpl = Change.Nothing.class) // Of a newer Hearth: the failure itself must be read.
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.Nothing.class, name = "nothing"),
  @JsonSubTypes.Type(value = Change.ExecutorMemory.class, name = "executor-memory"),
  @JsonSubTypes.Type(value = Change.DriverMemory.class, name = "driver-memory"),
  @JsonSubTypes.Type(value = Change.ExecutorCores.class, name = "executor-cores")
})
public sealed interface Change {

  /** The same again: what went wrong may have passed. */
  record Nothing() implements Change {}

  /** So much memory for each executor, in MiB. */
  record ExecutorMemory(int mb) implements Change {}

  /** So much heap for the driver, in MiB. */
  record DriverMemory(int mb) implements Change {}

  /** No more cores for each executor, so that as few tasks share its memory. */
  record ExecutorCores(int cores) implements Change {}
}
