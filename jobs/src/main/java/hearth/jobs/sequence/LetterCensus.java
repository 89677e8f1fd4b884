package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

/** Counts the letters at the head of a file, to tell nucleotides from anything else. */
final class LetterCensus implements BaseSink {

  /** Letters that stand for amino acids and for no set of nucleotides (IUPAC). */
  private static final String PROTEIN_ONLY = "EFIJLOPQXZ*";

  /** A share of such letters above this is no typing mistake. */
  private static final double TYPING_MISTAKES = 0.02;

  private final long[] counts = new long[256];

  @Override
  public void bases(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      counts[buffer[i] & 0xff]++;
    }
  }

  @Override
  public void endRun() {
    // Runs do not matter here.
  }

  /**
   * Refuses a file that holds no nucleotides.
   *
   * @param whole whether the letters of the whole file were counted
   */
  void check(CheckedFile file, boolean whole) {
    long visible = 0;
    for (int b = '!'; b < counts.length; b++) {
      visible += counts[b];
    }
    if (visible == 0 && whole) {
      throw bad(
          file,
          sentence("\"%s\" has headers but no sequence.", file.name()),
          "Get the file again from its source.");
    }
    long digits = 0;
    for (int b = '0'; b <= '9'; b++) {
      digits += counts[b];
    }
    if (digits * 2 > visible) {
      throw bad(
          file,
          sentence("\"%s\" holds numbers where sequences should be.", file.name()),
          "Choose the sequence file: this one may hold the quality values that belong to it.");
    }
    long protein = count(PROTEIN_ONLY);
    // Some masked nucleotide sequences have X, and only X.
    if (protein > count("X") && protein > visible * TYPING_MISTAKES) {
      throw bad(
          file,
          sentence(
              "\"%s\" holds protein, not DNA: %,d of its first %,d letters stand for amino acids"
                  + " only (one of %s).",
              file.name(), protein, visible, String.join(" ", PROTEIN_ONLY.split(""))),
          "Choose the nucleotide sequences (often named .fna, .ffn or .fa).");
    }
  }

  private long count(String letters) {
    return letters
        .chars()
        .mapToLong(c -> Character.isLetter(c) ? counts[c] + counts[c | 0x20] : counts[c])
        .sum();
  }

  private static BadInputException bad(CheckedFile file, String problem, String remedy) {
    return new BadInputException(file.path(), null, problem, remedy);
  }
}
