package hearth.jobs.record;

import org.jspecify.annotations.Nullable;

/**
 * Headers of FASTA and FASTQ: a name, and a description behind it. The single space between the two
 * belongs to neither; anything else that parts them is kept at the start of the description, so
 * that {@link #join} gives back the very header.
 */
public final class Headers {

  private Headers() {}

  /** The name: what is before the first space or tab. */
  static String id(String header) {
    return header.substring(0, idEnd(header));
  }

  /** The description, or null where nothing follows the name. */
  static @Nullable String description(String header) {
    int end = idEnd(header);
    if (end == header.length()) {
      return null;
    }
    boolean usual =
        header.charAt(end) == ' ' && end + 1 < header.length() && !isSpace(header.charAt(end + 1));
    return header.substring(usual ? end + 1 : end);
  }

  /** The header of a name and a description; line ends in either become spaces. */
  public static String join(String id, @Nullable String description) {
    String rest = description == null ? "" : description;
    boolean parted = rest.isEmpty() || isSpace(rest.charAt(0));
    return (id + (parted ? "" : " ") + rest).replace('\n', ' ').replace('\r', ' ');
  }

  private static int idEnd(String header) {
    int end = 0;
    while (end < header.length() && !isSpace(header.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char letter) {
    return letter <= ' ';
  }
}
