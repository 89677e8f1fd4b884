package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who or what cancelled a job.
 *
 * @param means by what
 * @param user the name of the operating system's user, where it was a person's doing; null when
 *     nobody noted it
 */
public record Canceller(
    Means means, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String user) {

  /** The job after which it was to run was cancelled. */
  public static final Canceller PREDECESSOR = new Canceller(Means.PREDECESSOR, null);

  /** By what a job was cancelled. */
  public enum Means {
    /** In the window. */
    WINDOW,
    /** A command, also one that was interrupted. */
    COMMAND,
    /** The cluster was stopped while it ran. */
    CLUSTER_STOPPED,
    /** The job after which it was to run was cancelled. */
    PREDECESSOR,
    /** Something that a newer Hearth knows. */
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** This process's user, by these means. */
  public static Canceller here(Means means) {
    return new Canceller(means, System.getProperty("user.name"));
  }
}
