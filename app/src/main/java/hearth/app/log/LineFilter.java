package hearth.app.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which lines of a log a person wants to see, and what in them is marked. Upper and lower case are
 * the same. Immutable; needs no toolkit.
 */
public final class LineFilter implements Predicate<String> {

  private static final Pattern ANYTHING = Pattern.compile("");

  /** Every line, nothing marked. */
  public static final LineFilter ALL = new LineFilter("", ANYTHING, "");

  private final String text;
  private final Pattern pattern;
  private final String problem;

  private LineFilter(String text, Pattern pattern, String problem) {
    this.text = text;
    this.pattern = pattern;
    this.problem = problem;
  }

  /** Lines with this text; blanks around it do not count. */
  public static LineFilter text(String wanted) {
    String stripped = wanted.strip();
    return stripped.isEmpty()
        ? ALL
        : new LineFilter(
            stripped.toLowerCase(Locale.ROOT),
            Pattern.compile(Pattern.quote(stripped), Pattern.CASE_INSENSITIVE),
            "");
  }

  /** Lines in which this regular expression is found; with a wrong one, every line. */
  public static LineFilter expression(String wanted) {
    if (wanted.isEmpty()) {
      return ALL;
    }
    try {
      return new LineFilter(wanted, Pattern.compile(wanted, Pattern.CASE_INSENSITIVE), "");
    } catch (PatternSyntaxException e) {
      return new LineFilter("", ANYTHING, e.getDescription());
    }
  }

  /** What is wrong with the regular expression, or empty. */
  public String problem() {
    return problem;
  }

  /** Whether every line passes. */
  public boolean isAll() {
    return text.isEmpty();
  }

  @Override
  public boolean test(String line) {
    return isAll() || pattern.matcher(line).find();
  }

  /** Where in a line the wanted is found, from the left, none of them empty. */
  public List<Mark> marks(String line) {
    List<Mark> marks = new ArrayList<>();
    if (isAll()) {
      return marks;
    }
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        marks.add(new Mark(matcher.start(), matcher.end()));
      }
    }
    return marks;
  }

  /**
   * A part of a line.
   *
   * @param begin index of its first character
   * @param end index behind its last character
   */
  public record Mark(int begin, int end) {}
}
