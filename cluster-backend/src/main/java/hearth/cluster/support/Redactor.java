package hearth.cluster.support;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a text, line after line: values that are known, what stands behind a name
 * that speaks of a secret, passwords in addresses, tokens of well-known shapes, and private keys.
 * The names are those of Spark's own {@code spark.redaction.regex} and more; rather a harmless word
 * too many than a secret too few. One for each text, since a private key has many lines.
 */
final class Redactor {

  static final String REMOVED = "[removed]";

  /**
   * Bounded, and begun where a word begins, so that long runs of letters cost no more than once.
   */
  private static final String NAME =
      "(?<![\\w.-])[\\w.-]{0,80}?(?:passw|passphrase|pwd|secret|token|credential|authorization|cookie|api[._-]?key"
          + "|access[._-]?key|private[._-]?key|account[._-]?key|sas[._-]?key)[\\w.-]{0,80}";

  private static final Pattern NAME_ALONE = Pattern.compile("(?i)" + NAME);

  private static final String VALUE =
      "\\\\\"(?:[^\"\\\\]|\\\\[^\"])*\\\\\"|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;&)\\]}\"']+";

  /** What a name is parted from its value by: in properties, JSON, tuples, and on command lines. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(" + NAME + "\\\\?[\"']?\\s*(?:=>|[=:,])\\s*|(?=-)" + NAME + "\\s+)(" + VALUE + ")");

  /** As in {@code Authorization: Bearer …}, RFC 6750 and RFC 7617. */
  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\b(bearer|basic)(\\s+)([A-Za-z0-9._~+/-]{8,}=*)");

  /** As in RFC 3986, 3.2.1: what stands before the {@code @} of an address. */
  private static final Pattern USER_INFO =
      Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^\\s/@\"'<>]+@");

  /** Of Amazon, GitHub, GitLab, Slack, and JSON web tokens (RFC 7519). */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}"
              + "|glpat-[\\w-]{16,}|xox[abeprs]-[\\w-]{10,}"
              + "|eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*)");

  /** RFC 7468. */
  private static final Pattern KEY_BEGINS = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

  private static final Pattern KEY_ENDS = Pattern.compile("-----END [A-Z ]*PRIVATE KEY-----");

  private final List<String> known;
  private boolean insideKey;
  private int removed;

  /**
   * @param known secrets themselves, to be removed wherever they stand
   */
  Redactor(List<String> known) {
    this.known = List.copyOf(known);
  }

  /** How many secrets were removed so far. */
  int removed() {
    return removed;
  }

  /** Whether a name is one of a secret. */
  static boolean isName(String name) {
    return NAME_ALONE.matcher(name).matches();
  }

  /** A line without its secrets. */
  String line(String line) {
    if (insideKey) {
      Matcher end = KEY_ENDS.matcher(line);
      if (!end.find()) {
        return REMOVED;
      }
      insideKey = false;
      return REMOVED + line(line.substring(end.end()));
    }
    Matcher begin = KEY_BEGINS.matcher(line);
    if (begin.find()) {
      insideKey = true;
      removed++;
      return words(line.substring(0, begin.start())) + line(line.substring(begin.end()));
    }
    return words(line);
  }

  private String words(String line) {
    String text = line;
    for (String secret : known) {
      int length = text.length();
      text = text.replace(secret, REMOVED);
      removed += text.length() == length ? 0 : 1;
    }
    text = replace(USER_INFO, text, "$1" + REMOVED + "@");
    // Before what has a name: of "Authorization: Bearer abc" that would take "Bearer" alone.
    text = replace(SCHEME, text, "$1$2" + REMOVED);
    text = replace(TOKEN, text, REMOVED);
    return named(text);
  }

  private String replace(Pattern pattern, String text, String by) {
    Matcher matcher = pattern.matcher(text);
    removed += (int) pattern.matcher(text).results().count();
    return matcher.replaceAll(by);
  }

  /** Quotes stay, so that JSON stays JSON. */
  private String named(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(
            found -> {
              String value = found.group(2);
              removed++;
              String quote = value.startsWith("\\\"") ? "\\\"" : value.substring(0, 1);
              boolean quoted = quote.equals("\\\"") || quote.equals("\"") || quote.equals("'");
              String instead = quoted ? quote + REMOVED + quote : REMOVED;
              return Matcher.quoteReplacement(found.group(1) + instead);
            });
  }
}
