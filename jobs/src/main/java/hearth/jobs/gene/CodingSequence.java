package hearth.jobs.gene;

/** A coding sequence in the direction and the frame of its translation. */
public interface CodingSequence {

  /** What {@link #code} gives when the file does not say. */
  int UNKNOWN_CODE = 0;

  /** Where it is in its file, in bytes; only the order matters. */
  long offset();

  /** Its name: the locus tag where there is one. */
  String name();

  /** What else its file says about it, such as gene and product; may be empty. */
  String description();

  /** NCBI's number of its genetic code, or {@link #UNKNOWN_CODE}. */
  int code();

  /** Whether its first codon is the gene's first. */
  boolean startKnown();

  /** Whether its last codon is the gene's last. */
  boolean endKnown();

  /** Holds its letters from index 0 on; reused for the next one, so it must not be kept. */
  byte[] bases();

  /** How many letters. */
  int length();
}
