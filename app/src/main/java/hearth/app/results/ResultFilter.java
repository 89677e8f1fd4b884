package hearth.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person looks for: every word must be found, in capitals or not. A word after {@code tag:},
 * {@code type:}, {@code name:} or {@code input:} is looked for there alone; one in quotes may have
 * spaces.
 */
record ResultFilter(List<Term> terms) {
  private static final Pattern TERM =
      Pattern.compile("(?:(tag|type|name|input):)?(?:\"([^\"]*)\"?|(\\S+))");

  ResultFilter {
    terms = List.copyOf(terms);
  }

  /** Where a word is looked for. */
  enum Place {
    ANYWHERE,
    TAG,
    TYPE,
    NAME,
    INPUT
  }

  /**
   * A word.
   *
   * @param text in small letters
   */
  record Term(Place place, String text) {}

  /**
   * What of a result is looked through.
   *
   * @param names what it is called, and its job's id
   * @param types its type, as it is written and as a person knows it
   */
  record Words(List<String> names, List<String> types, List<String> inputs, List<String> tags) {}

  static ResultFilter of(String typed) {
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(small(typed));
    while (matcher.find()) {
      String quoted = matcher.group(2);
      String text = quoted == null ? matcher.group(3) : quoted;
      if (!text.isBlank()) {
        terms.add(new Term(place(matcher.group(1)), text.strip()));
      }
    }
    return new ResultFilter(terms);
  }

  private static Place place(String prefix) {
    return prefix == null ? Place.ANYWHERE : Place.valueOf(prefix.toUpperCase(Locale.ROOT));
  }

  boolean isAll() {
    return terms.isEmpty();
  }

  boolean matches(Words words) {
    return terms.stream().allMatch(term -> matches(term, words));
  }

  private static boolean matches(Term term, Words words) {
    return switch (term.place()) {
      case TAG -> any(term, words.tags());
      case TYPE -> any(term, words.types());
      case NAME -> any(term, words.names());
      case INPUT -> any(term, words.inputs());
      case ANYWHERE ->
          any(term, words.names())
              || any(term, words.types())
              || any(term, words.inputs())
              || any(term, words.tags());
    };
  }

  private static boolean any(Term term, List<String> texts) {
    return texts.stream().anyMatch(text -> small(text).contains(term.text()));
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
