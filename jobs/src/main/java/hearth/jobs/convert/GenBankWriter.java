package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * GenBank's flat file: the annotation as it was read, or, where there is none, the least that tools
 * want, and the sequence in lines of six groups of ten.
 *
 * @see <a href="https://www.ncbi.nlm.nih.gov/genbank/samplerecord/">NCBI's sample record</a>
 */
final class GenBankWriter extends TextWriter {

  private static final int LINE = 60;
  private static final int GROUP = 10;

  GenBankWriter(OutputStream out) {
    super(out);
  }

  @Override
  public void write(SequenceRecord record) throws IOException {
    text(record.annotation() == null ? head(record) : record.annotation());
    ByteSlice letters = record.sequence();
    for (int line = 0; line < letters.length(); line += LINE) {
      text(String.format(Locale.ROOT, "%9d", line + 1));
      int end = Math.min(line + LINE, letters.length());
      for (int group = line; group < end; group += GROUP) {
        out.write(' ');
        out.write(letters.bytes(), letters.from() + group, Math.min(GROUP, end - group));
      }
      out.write('\n');
    }
    text("//\n");
  }

  private static String head(SequenceRecord record) {
    String name = name(record).isEmpty() ? "unnamed" : name(record);
    String described = record.description() == null ? "" : record.description().strip();
    return String.format(
            Locale.ROOT,
            "LOCUS       %-16s %11d bp    DNA     linear   UNK 01-JAN-1980\n",
            name,
            record.sequence().length())
        + "DEFINITION  "
        + (described.isEmpty() ? "" : described.replaceAll("\\R", " "))
        + ".\nACCESSION   "
        + name.replaceFirst("\\.\\d+$", "")
        + "\nVERSION     "
        + name
        + "\nFEATURES             Location/Qualifiers\nORIGIN\n";
  }
}
