package hearth.jobs.contract;

import java.time.Instant;

/**
 * Names of sessions, by which all sides tell them from jobs: their drivers' names, and those of
 * their applications. Jobs' names begin with a date.
 */
public final class SessionName {

  private static final String PREFIX = "session-";

  private SessionName() {}

  /** The name of a session that is launched then. */
  public static String of(Instant launched) {
    return PREFIX + launched.toEpochMilli();
  }

  /** Whether a driver or an application of this name is a session and no job's own. */
  public static boolean isOne(String name) {
    return name.startsWith(PREFIX);
  }
}
