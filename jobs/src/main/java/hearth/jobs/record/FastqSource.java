package hearth.jobs.record;

import hearth.jobs.sequence.FastqStart;
import hearth.jobs.sequence.HeaderText;
import hearth.jobs.sequence.Split;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The records of a FASTQ split, four lines each. Blank lines may follow the last one. */
final class FastqSource extends LineSource {

  private final ByteBuilder letters = new ByteBuilder();
  private final boolean none;

  FastqSource(Split split) {
    this(split, split.start() == 0 ? 0 : FastqStart.after(split));
  }

  private FastqSource(Split split, long first) {
    super(split, first >= split.end() ? split.start() : first);
    this.none = first >= split.end();
  }

  @Override
  @Nullable SequenceRecord next() {
    do {
      if (none || !lines.next()) {
        return null;
      }
      // Blank lines at the end of the file are nobody's.
    } while (lines.from() == lines.to());
    offset = lines.offset();
    if (offset >= split.end()) {
      return null;
    }
    if (!lines.startsWith("@")) {
      throw lines.bad("every record of FASTQ begins with \"@\".", AGAIN);
    }
    String header = HeaderText.decode(lines.buffer(), lines.from() + 1, lines.to());
    require(lines.next());
    letters.clear();
    if (!letters.append(lines.buffer(), lines.from(), lines.to())) {
      throw lines.bad("the sequence is too long.", AGAIN);
    }
    require(lines.next());
    if (!lines.startsWith("+")) {
      throw lines.bad("the third line of every record begins with \"+\".", AGAIN);
    }
    ByteSlice sequence = letters.slice();
    // An empty last line may lack its line feed.
    boolean more = lines.next();
    require(more || sequence.length() == 0);
    ByteSlice quality =
        more
            ? new ByteSlice(lines.buffer(), lines.from(), lines.to() - lines.from())
            : ByteSlice.EMPTY;
    if (quality.length() != sequence.length()) {
      throw bad(
          String.format(
              Locale.ROOT,
              "the record \"%s\" has %,d bases but %,d quality values.",
              Headers.id(header),
              sequence.length(),
              quality.length()),
          "The file is damaged or was cut off: get it again from its source.");
    }
    return new SequenceRecord(
        Headers.id(header), Headers.description(header), sequence, quality, null, null);
  }

  private void require(boolean there) {
    if (!there) {
      throw bad(
          "the file ends in the middle of the record that starts here.",
          "The file was cut off while it was written or copied: get it again from its source.");
    }
  }
}
