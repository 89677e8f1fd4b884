package hearth.jobs.sequence;

/**
 * FASTA or FASTQ, plain records of letters: known by the first visible byte, and refused when the
 * letters are no nucleotides.
 *
 * @param format which of the two
 */
record SequenceHead(InputFormat format) implements FormatHead {

  @Override
  public boolean fits(Head head) {
    int first = head.firstVisible();
    if (head.isBinary() || first == head.bytes().length) {
      return false;
    }
    return format == InputFormat.FASTA
        ? head.bytes()[first] == '>'
        // A SAM header starts with @ too.
        : head.bytes()[first] == '@' && first == 0 && !head.isKnownOther();
  }

  @Override
  public void check(CheckedFile file, Head head) {
    LetterCensus census = new LetterCensus();
    int bytes = InputCheck.headBytes(file);
    try (BaseReader reader = BaseReader.open(new Split(file, 0, bytes), 1, bytes)) {
      boolean more = true;
      while (more) {
        more = reader.advance(census);
      }
      census.check(file, head.whole());
    }
  }
}
