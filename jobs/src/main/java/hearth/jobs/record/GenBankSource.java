package hearth.jobs.record;

import hearth.jobs.sequence.HeaderText;
import hearth.jobs.sequence.Split;
import org.jspecify.annotations.Nullable;

/**
 * The records of a GenBank split. A record belongs to the split that holds its {@code LOCUS} line.
 *
 * @see <a href="https://www.ncbi.nlm.nih.gov/genbank/samplerecord/">NCBI's sample record</a>
 */
final class GenBankSource extends LineSource {

  /** Where the value of a keyword starts. */
  private static final int VALUE = 12;

  private final ByteBuilder letters = new ByteBuilder();
  private final byte[] packed = new byte[256];
  private boolean foreign;

  GenBankSource(Split split) {
    super(split, before(split));
    this.foreign = split.start() > 0;
    passForeignLine();
  }

  @Override
  @Nullable SequenceRecord next() {
    if (!toLocus()) {
      return null;
    }
    foreign = false;
    Annotation annotation = new Annotation();
    boolean inSequence = false;
    letters.clear();
    annotation.line(text());
    while (lines.next()) {
      if (lines.startsWith("//")) {
        return annotation.record(letters.slice());
      } else if (lines.startsWith("LOCUS ")) {
        throw lines.bad("a record begins before the one above has ended (with //).", AGAIN);
      } else if (inSequence) {
        addLetters();
      } else {
        annotation.line(text());
        inSequence = lines.startsWith("ORIGIN");
      }
    }
    throw bad("the record that starts here has no end (a line of two slashes).", AGAIN);
  }

  private boolean toLocus() {
    while (lines.next()) {
      offset = lines.offset();
      if (offset >= split.end()) {
        return false;
      }
      if (lines.startsWith("LOCUS ")) {
        return true;
      }
      if (!foreign && !lines.isBlank()) {
        throw lines.bad("a record of GenBank begins with LOCUS.", AGAIN);
      }
    }
    return false;
  }

  private String text() {
    return HeaderText.decode(lines.buffer(), lines.from(), lines.to());
  }

  /** Appends the letters of a line without its numbers and spaces. */
  private void addLetters() {
    int n = 0;
    for (int i = lines.from(); i < lines.to(); i++) {
      byte letter = lines.buffer()[i];
      if (letter > ' ' && (letter < '0' || letter > '9')) {
        packed[n++] = letter;
      }
      if (n == packed.length || i == lines.to() - 1) {
        if (!letters.append(packed, 0, n)) {
          throw lines.bad("the sequence is too long.", AGAIN);
        }
        n = 0;
      }
    }
  }

  /** The lines before the sequence, and the names in them. */
  private static final class Annotation {
    private final StringBuilder text = new StringBuilder();
    private String keyword = "";
    private String locus = "";
    private String accession = "";
    private String version = "";
    private String definition = "";

    void line(String line) {
      text.append(line).append('\n');
      if (!line.isEmpty() && line.charAt(0) != ' ') {
        keyword = word(line);
      }
      String value = line.length() > VALUE ? line.substring(VALUE).strip() : "";
      switch (keyword) {
        case "LOCUS" -> locus = locus.isEmpty() ? word(value) : locus;
        case "ACCESSION" -> accession = accession.isEmpty() ? word(value) : accession;
        case "VERSION" -> version = version.isEmpty() ? word(value) : version;
        case "DEFINITION" -> definition = (definition + " " + value).strip();
        default -> {
          // Is in the text.
        }
      }
    }

    private static String word(String line) {
      return Headers.id(line);
    }

    SequenceRecord record(ByteSlice sequence) {
      String name = version.isEmpty() ? accession : version;
      String title =
          definition.endsWith(".") ? definition.substring(0, definition.length() - 1) : definition;
      return new SequenceRecord(
          name.isEmpty() ? locus : name,
          title.isEmpty() ? null : title,
          sequence,
          null,
          text.toString(),
          null);
    }
  }
}
