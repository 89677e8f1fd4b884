package hearth.jobs.gene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a feature of a GenBank record is, in the order of its translation.
 *
 * @param spans its parts; empty when {@code skip} says why it has none that can be cut out
 * @param skip why it cannot be cut out; null when it can
 * @see <a href="https://www.insdc.org/submitting-standards/feature-table/">INSDC feature table,
 *     section 3.4</a>
 */
record Location(List<Span> spans, @Nullable SkipReason skip) {

  private static final Pattern RANGE = Pattern.compile("(<?)(\\d{1,18})(?:\\.\\.(>?)(\\d{1,18}))?");

  /** Legal, but not telling where: {@code 5^6}, {@code (3.7)..9}, {@code one-of(1,4)..9}. */
  private static final Pattern INEXACT =
      Pattern.compile(".*(\\^|one-of|gap\\(|[^.]\\.[^.]|^[<>]?\\d+\\.\\.<|^>).*");

  private static final Pattern OTHER_RECORD = Pattern.compile("[A-Za-z][\\w.]*:.+");

  Location {
    spans = List.copyOf(spans);
  }

  /**
   * Reads a location.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Location parse(String text) {
    String compact = text.replaceAll("\\s", "");
    Reader reader = new Reader();
    List<Span> spans = reader.read(compact);
    boolean mixed = spans.stream().map(Span::reverse).distinct().count() > 1;
    SkipReason skip = mixed ? SkipReason.TRANS_SPLICED : reader.skip;
    return new Location(reader.skip == null ? spans : List.of(), skip);
  }

  /** Reads the operators from outside inwards. */
  private static final class Reader {
    private @Nullable SkipReason skip;

    List<Span> read(String text) {
      if (text.startsWith("complement(")) {
        List<Span> flipped = new ArrayList<>();
        read(inside(text, "complement")).forEach(span -> flipped.add(span.flipped()));
        Collections.reverse(flipped);
        return flipped;
      }
      if (text.startsWith("join(")) {
        return all(inside(text, "join"));
      }
      if (text.startsWith("order(")) {
        skip = SkipReason.INEXACT;
        return all(inside(text, "order"));
      }
      return one(text);
    }

    private List<Span> all(String list) {
      List<Span> spans = new ArrayList<>();
      int depth = 0;
      int start = 0;
      for (int i = 0; i < list.length(); i++) {
        char c = list.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && depth == 0) {
          spans.addAll(read(list.substring(start, i)));
          start = i + 1;
        }
      }
      spans.addAll(read(list.substring(start)));
      return spans;
    }

    private List<Span> one(String text) {
      Matcher range = RANGE.matcher(text);
      if (range.matches()) {
        long low = Long.parseLong(range.group(2));
        String end = range.group(4);
        long high = end == null ? low : Long.parseLong(end);
        if (low < 1 || high < low) {
          throw new IllegalArgumentException(text);
        }
        boolean highOpen = end != null && !range.group(3).isEmpty();
        return List.of(new Span(low, high, false, !range.group(1).isEmpty(), highOpen));
      }
      if (OTHER_RECORD.matcher(text).matches()) {
        skip = SkipReason.ELSEWHERE;
      } else if (INEXACT.matcher(text).matches()) {
        skip = skip == null ? SkipReason.INEXACT : skip;
      } else {
        throw new IllegalArgumentException(text);
      }
      return List.of();
    }

    private static String inside(String text, String operator) {
      if (!text.endsWith(")")) {
        throw new IllegalArgumentException(text);
      }
      return text.substring(operator.length() + 1, text.length() - 1);
    }
  }
}
