package hearth.jobs.gene;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.TextLines;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a GFF3 file that describes a feature.
 *
 * @param low its lowest position, from 1
 * @param high its highest position, included
 * @param strand {@code +}, {@code -}, {@code .} or {@code ?}
 * @param phase as written
 * @param attributes by name, decoded
 * @see <a href="https://github.com/The-Sequence-Ontology/Specifications/blob/master/gff3.md">GFF3
 *     1.26</a>
 */
record Gff3Line(
    long offset,
    String sequence,
    String type,
    long low,
    long high,
    String strand,
    String phase,
    Map<String, String> attributes) {

  private static final int COLUMNS = 9;
  private static final String REMEDY = "Mend this line, or get the annotation again as GFF3.";

  /** Reads the current line. */
  static Gff3Line read(TextLines lines) {
    List<String> columns = List.of(lines.text(0).split("\t", -1));
    if (columns.size() != COLUMNS) {
      throw lines.bad(
          "it has %d columns between tabs, and GFF3 has 9.".formatted(columns.size()), REMEDY);
    }
    long low = position(lines, columns.get(3));
    long high = position(lines, columns.get(4));
    if (low < 1 || high < low) {
      throw lines.bad("a feature cannot go from %d to %d.".formatted(low, high), REMEDY);
    }
    return new Gff3Line(
        lines.offset(),
        decoded(lines, columns.get(0)),
        columns.get(2),
        low,
        high,
        columns.get(6),
        columns.get(7),
        attributes(lines, columns.get(8)));
  }

  /** The value of an attribute, or nothing. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Whether this is part of a coding sequence. */
  boolean isCds() {
    return type.equals("CDS") || type.equals("SO:0000316");
  }

  private static long position(TextLines lines, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw lines.bad("\"%s\" is no position.".formatted(text), REMEDY);
    }
    return Long.parseLong(text);
  }

  private static Map<String, String> attributes(TextLines lines, String column) {
    Map<String, String> attributes = new HashMap<>();
    for (String attribute : column.split(";", -1)) {
      int equals = attribute.indexOf('=');
      if (equals > 0) {
        attributes.put(
            decoded(lines, attribute.substring(0, equals).strip()),
            decoded(lines, attribute.substring(equals + 1).strip()));
      } else if (attribute.strip().matches("\\w+ \".*\"")) {
        throw lines.bad(
            "its attributes are those of GTF, not of GFF3.",
            "Get the annotation as GFF3: its attributes are written as name=value.");
      }
    }
    return attributes;
  }

  private static String decoded(TextLines lines, String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      BadInputException bad =
          lines.bad("\"%s\" has a per cent sign that encodes nothing.".formatted(text), REMEDY);
      throw bad;
    }
  }
}
