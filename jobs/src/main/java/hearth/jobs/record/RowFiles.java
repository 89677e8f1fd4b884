package hearth.jobs.record;

import static java.util.Objects.requireNonNull;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Compression;
import java.util.concurrent.Callable;

/** What is said of files of rows (Parquet, Avro, ORC) that cannot be read. */
public final class RowFiles {

  private RowFiles() {}

  /**
   * Opens a file that is not packed as a whole.
   *
   * @throws BadInputException when it cannot be opened
   */
  public static <T> T open(CheckedFile file, Callable<T> opener) {
    if (file.compression() != Compression.NONE) {
      throw new BadInputException(
          file.path(),
          null,
          "\"%s\" is %s packed as a whole, which cannot be read."
              .formatted(file.name(), file.format().title()),
          "Unpack it first: its inside is compressed already.");
    }
    try {
      return opener.call();
    } catch (BadInputException e) {
      throw e;
    } catch (Exception e) { // Readers throw anything at damaged files.
      throw damaged(file, "the beginning", e);
    }
  }

  /** Says that a file cannot be read at a place, because of what a reader threw there. */
  public static BadInputException damaged(CheckedFile file, String place, Exception cause) {
    String reason =
        requireNonNull(String.valueOf(cause.getMessage())).lines().findFirst().orElse("");
    BadInputException bad =
        new BadInputException(
            file.path(),
            place,
            "\"%s\" cannot be read as %s at %s: %s."
                .formatted(file.name(), file.format().title(), place, reason),
            "Copy or download the file again and compare its size with the original's.");
    bad.initCause(cause);
    return bad;
  }
}
