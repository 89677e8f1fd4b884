package hearth.app.cli;

/** What the command's exit code means. {@code --help} lists the same. */
public final class ExitCode {
  public static final int OK = 0;

  /** The job ran and failed. */
  public static final int JOB_FAILED = 1;

  /** The command line or a parameter is wrong. */
  public static final int USAGE = 2;

  /** An input file cannot be used. */
  public static final int BAD_INPUT = 3;

  /** The cluster or its engine did not do what was asked. */
  public static final int CLUSTER = 4;

  /** A file could not be written, or Hearth itself failed. */
  public static final int HEARTH = 5;

  /** This computer lacks what is needed: a display, a library, a font. */
  public static final int MISSING = 6;

  /** The time that was given ran out; what {@code timeout} of GNU ends with. */
  public static final int TIMED_OUT = 124;

  /** Ended by Ctrl+C, or the job was cancelled: 128 and SIGINT's number. */
  public static final int CANCELLED = 130;

  private ExitCode() {}
}
