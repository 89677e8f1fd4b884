package hearth.jobs.codon;

/** What can be unusual about a coding sequence. One record can have several. */
public enum RecordRemark {
  /** No base at all. */
  EMPTY("is empty", "are empty", ""),

  /** The length is no multiple of three. */
  PARTIAL(
      "has a length that is no multiple of three",
      "have a length that is no multiple of three",
      " The one or two bases after the last whole codon were not counted."),

  /** At least one codon has a letter other than A, C, G, T, U. */
  AMBIGUOUS(
      "has codons with a letter other than A, C, G, T or U",
      "have codons with a letter other than A, C, G, T or U",
      " Those codons were not counted."),

  /** A stop codon with another codon behind it. */
  INNER_STOP(
      "has a stop codon before its end",
      "have a stop codon before their end",
      " It was counted as a stop. Check that these are coding sequences in frame, and that the"
          + " genetic code is theirs.");

  private final String one;
  private final String many;
  private final String consequence;

  RecordRemark(String one, String many, String consequence) {
    this.one = one;
    this.many = many;
    this.consequence = consequence;
  }

  /**
   * The sentence for a report.
   *
   * @param records what has the remark: how many, and the first few names
   */
  public String sentence(FirstNames records) {
    String subject =
        records.count() == 1 ? "1 record " + one : "%d records %s".formatted(records.count(), many);
    String more = records.count() > records.names().size() ? ", …" : "";
    return "%s: %s%s.%s".formatted(subject, String.join(", ", records.names()), more, consequence);
  }
}
