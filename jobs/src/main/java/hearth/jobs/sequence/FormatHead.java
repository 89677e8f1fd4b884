package hearth.jobs.sequence;

/**
 * Knows one format by the head of a file. There is one class for each format, or for a few that are
 * alike; {@link FormatHeads} lists them.
 */
interface FormatHead {

  /** The format that it knows. */
  InputFormat format();

  /** Whether the file may be of this format. */
  boolean fits(Head head);

  /**
   * Looks closer at a file that is to be read as this format.
   *
   * @throws BadInputException when its head has a fault that no job could live with
   */
  default void check(CheckedFile file, Head head) {
    // Most faults show when the file is read.
  }
}
