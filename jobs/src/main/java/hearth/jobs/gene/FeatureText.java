package hearth.jobs.gene;

import hearth.jobs.codon.GeneticCode;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.TextLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of one coding sequence in a GenBank feature table: its location and those of its
 * qualifiers that matter here, gathered line by line.
 */
final class FeatureText {

  /** Translations are long and not wanted. */
  private static final Set<String> WANTED =
      Set.of(
          "locus_tag",
          "gene",
          "product",
          "protein_id",
          "codon_start",
          "transl_table",
          "pseudo",
          "pseudogene",
          "trans_splicing");

  private static final String REMEDY = "Get the record again from its source, or mend this line.";

  private final long offset;
  private final StringBuilder location = new StringBuilder();
  private final Map<String, String> qualifiers = new HashMap<>();
  private final StringBuilder value = new StringBuilder();
  private @Nullable String open;
  private boolean inQuotes;
  private boolean inLocation = true;

  /**
   * @param offset where its first line starts
   * @param firstLine what stands behind its key
   */
  FeatureText(long offset, String firstLine) {
    this.offset = offset;
    location.append(firstLine.strip());
  }

  /** Takes a line behind the first one, of which {@code text} is what follows the indent. */
  void line(String text) {
    if (!inQuotes && text.startsWith("/")) {
      close();
      inLocation = false;
      int equals = text.indexOf('=');
      String name = equals < 0 ? text.substring(1) : text.substring(1, equals);
      open = WANTED.contains(name.strip()) ? name.strip() : null;
      append(equals < 0 ? "" : text.substring(equals + 1));
    } else if (inLocation) {
      location.append(text.strip());
    } else {
      append(text);
    }
  }

  private void append(String text) {
    if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
      inQuotes = !inQuotes;
    }
    if (open != null) {
      value.append(value.length() == 0 ? "" : " ").append(text.strip());
    }
  }

  private void close() {
    if (open != null) {
      String text = value.toString();
      boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
      String bare = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
      qualifiers.putIfAbsent(open, bare);
      value.setLength(0);
    }
  }

  /**
   * What the text says.
   *
   * @param lines for the place of what is wrong
   */
  GeneModel model(TextLines lines) {
    close();
    String place = location.toString();
    Location where;
    try {
      where = Location.parse(place);
    } catch (IllegalArgumentException e) {
      throw lines.bad(offset, "\"%s\" is no location of a CDS.".formatted(shown(place)), REMEDY);
    }
    return new GeneModel(
        offset,
        name(place),
        String.join(" ", List.of(get("gene"), get("product"))).strip(),
        code(lines),
        number(lines, "codon_start", 1, 3, 1) - 1,
        where.spans(),
        skip(where));
  }

  private String name(String place) {
    for (String key : List.of("locus_tag", "protein_id", "gene")) {
      if (!get(key).isEmpty()) {
        return get(key);
      }
    }
    return place;
  }

  private @Nullable SkipReason skip(Location where) {
    if (qualifiers.containsKey("pseudo") || qualifiers.containsKey("pseudogene")) {
      return SkipReason.PSEUDO;
    }
    return qualifiers.containsKey("trans_splicing") ? SkipReason.TRANS_SPLICED : where.skip();
  }

  /** By the definition of the qualifier the standard code, where there is none. */
  private int code(TextLines lines) {
    int number = number(lines, "transl_table", 1, 99, 1);
    try {
      return GeneticCode.of(number).number();
    } catch (IllegalArgumentException e) {
      throw lines.bad(offset, String.valueOf(e.getMessage()), REMEDY);
    }
  }

  private int number(TextLines lines, String key, int least, int most, int otherwise) {
    String text = get(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.matches("\\d{1,2}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    BadInputException bad =
        lines.bad(
            offset,
            "the CDS has /%s=%s, which must be a number from %d to %d."
                .formatted(key, shown(text), least, most),
            REMEDY);
    throw bad;
  }

  private String get(String key) {
    return qualifiers.getOrDefault(key, "");
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
