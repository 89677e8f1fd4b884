package hearth.jobs.sequence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Guesses what a file is that is no sequence file, for the sentence that says so. */
final class Looks {

  private static final int SHOWN = 60;

  /** First bytes and what they mean; more specific ones first. */
  private static final List<Mark> MARKS =
      List.of(
          text("BAM\1", "BAM (aligned reads)"),
          text("CRAM", "CRAM (aligned reads)"),
          text("@HD\t", "SAM (aligned reads)"),
          text("@SQ\t", "SAM (aligned reads)"),
          text("@PG\t", "SAM (aligned reads)"),
          text("@RG\t", "SAM (aligned reads)"),
          text("NCBI.sra", "an SRA archive"),
          text("ID   ", "EMBL"),
          text("##gff", "GFF (annotation) of another version than 3"),
          text("##fileformat=VCF", "VCF (variants)"),
          text("BCF\2", "BCF (variants)"),
          text("%PDF", "PDF"),
          text("PK\3\4", "a ZIP archive (or an office document)"),
          text("BZh", "bzip2 packed twice"),
          text("7z\u00bc\u00af", "a 7-Zip archive"),
          text("Rar!", "a RAR archive"),
          text("{\\rtf", "a word processor's document"),
          text("<!DOCTYPE", "a web page (did the download fail?)"),
          text("<!doctype", "a web page (did the download fail?)"),
          text("<html", "a web page (did the download fail?)"),
          text("<?xml", "XML"),
          text("{\n", "JSON over many lines"),
          text("{\r\n", "JSON over many lines"),
          text("SQLite format 3", "an SQLite database"),
          hex("fd377a585a00", "xz, which Hearth does not unpack"),
          hex("28b52ffd", "zstd packed twice"),
          hex("1f8b", "gzip packed twice"),
          hex("89504e47", "a picture"),
          hex("ffd8ff", "a picture"),
          hex("d0cf11e0", "an old office document"),
          hex("efbbbf", "text with a byte order mark (save it as plain text without one)"),
          hex("fffe", "text saved as UTF-16 (save it as plain text)"),
          hex("feff", "text saved as UTF-16 (save it as plain text)"),
          hex("4327411a", "2bit"),
          hex("1a412743", "2bit"));

  private Looks() {}

  /** A kind of file, known by its first bytes. */
  private record Mark(byte[] start, String kind) {}

  /** What the file looks like, if its first bytes are known. */
  static Optional<String> like(byte[] head) {
    return MARKS.stream()
        .filter(mark -> startsWith(head, mark.start()))
        .map(Mark::kind)
        .findFirst();
  }

  /** Whether the bytes are no text: text has no control characters but tabs and line ends. */
  static boolean binary(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return true;
      }
    }
    return false;
  }

  /** The first line, shortened. */
  static String firstLine(byte[] head) {
    int end = Math.min(Lines.end(head, 0, head.length), SHOWN);
    String line = new String(head, 0, end, StandardCharsets.UTF_8).strip();
    return end == SHOWN ? line + "…" : line;
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    return head.length >= start.length
        && java.util.Arrays.equals(head, 0, start.length, start, 0, start.length);
  }

  private static Mark text(String start, String kind) {
    return new Mark(start.getBytes(StandardCharsets.ISO_8859_1), kind);
  }

  private static Mark hex(String start, String kind) {
    return new Mark(HexFormat.of().parseHex(start), kind);
  }
}
