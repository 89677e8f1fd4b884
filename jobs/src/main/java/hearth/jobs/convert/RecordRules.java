package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.RecordSource;
import hearth.jobs.record.SequenceRecord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every record must keep to, so that every format can hold it and give it back. */
public final class RecordRules {

  private RecordRules() {}

  /**
   * Checks a record that {@code source} delivers.
   *
   * @throws hearth.jobs.sequence.BadInputException when it cannot be written in this format
   */
  public static void check(SequenceRecord record, OutputFormat format, RecordSource source) {
    int odd = firstOutside(record.sequence(), ' ', '~', '>');
    if (odd >= 0) {
      throw source.bad(
          "letter %,d of %s is %s, which stands for no base."
              .formatted(odd + 1, record.called(), shown(record.sequence(), odd)),
          "Mend or remove that record: a sequence has letters, and in one line only.");
    }
    ByteSlice quality = record.quality();
    if (quality == null) {
      if (format == OutputFormat.FASTQ) {
        throw source.bad(
            record.called() + " has no quality values, without which there is no FASTQ.",
            "Choose another output format, such as FASTA.");
      }
    } else {
      checkQuality(record, quality, source);
    }
  }

  private static void checkQuality(SequenceRecord record, ByteSlice quality, RecordSource source) {
    if (quality.length() != record.sequence().length()) {
      throw source.bad(
          String.format(
              Locale.ROOT,
              "%s has %,d bases but %,d quality values.",
              record.called(),
              record.sequence().length(),
              quality.length()),
          "Mend or remove that record.");
    }
    int odd = firstOutside(quality, '!', '~', null);
    if (odd >= 0) {
      throw source.bad(
          "quality value %,d of %s is %s, and they go from \"!\" to \"~\"."
              .formatted(odd + 1, record.called(), shown(quality, odd)),
          "Mend or remove that record.");
    }
  }

  private static int firstOutside(
      ByteSlice letters, char least, char most, @Nullable Character but) {
    for (int i = letters.from(); i < letters.to(); i++) {
      byte letter = letters.bytes()[i];
      if (letter < least || letter > most || but != null && letter == but) {
        return i - letters.from();
      }
    }
    return -1;
  }

  private static String shown(ByteSlice letters, int at) {
    int letter = letters.bytes()[letters.from() + at] & 0xff;
    return letter > ' ' && letter <= '~' ? "\"" + (char) letter + "\"" : "the byte " + letter;
  }
}
