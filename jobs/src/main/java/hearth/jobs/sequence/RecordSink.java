package hearth.jobs.sequence;

/** Takes whole records. */
@FunctionalInterface
public interface RecordSink {

  /**
   * Takes one record.
   *
   * @param offset where its header starts in the unpacked text, in bytes
   * @param name the first word of the header, without the {@code >}
   * @param sequence holds the letters, without line breaks; reused, so it must not be kept
   * @param length how many letters
   */
  void record(long offset, String name, byte[] sequence, int length);
}
