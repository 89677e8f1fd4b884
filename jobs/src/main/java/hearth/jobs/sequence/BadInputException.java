package hearth.jobs.sequence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An input file that cannot be read as what it should be. {@link #getMessage} says what is wrong,
 * {@link #remedy} what to do: both are sentences for the user. It travels whole from an executor to
 * the driver.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final @Nullable String place;
  private final String remedy;

  /**
   * @param file path of the file
   * @param place where in the file, such as {@code line 12}, if known
   * @param problem what is wrong
   * @param remedy what to do
   */
  public BadInputException(String file, @Nullable String place, String problem, String remedy) {
    super(problem);
    this.file = file;
    this.place = place;
    this.remedy = remedy;
  }

  BadInputException(
      String file, @Nullable String place, String problem, String remedy, Throwable cause) {
    super(problem, cause);
    this.file = file;
    this.place = place;
    this.remedy = remedy;
  }

  /** Path of the file. */
  public String file() {
    return file;
  }

  /** Where in the file, such as {@code line 12}, if known. */
  public @Nullable String place() {
    return place;
  }

  /** What is wrong, one sentence. */
  public String problem() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /** What to do, one sentence. */
  public String remedy() {
    return remedy;
  }

  /** Formats a sentence with numbers as {@code 1,234}, whatever this computer's language. */
  static String sentence(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
