package hearth.jobs.sequence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * GFF3: known by its first line, or, where that is missing, by nine columns of which the last has
 * {@code tag=value}. Other versions have {@code tag "value"} or {@code tag value} there.
 */
final class Gff3Head implements FormatHead {

  private static final int LINES = 100;
  private static final Pattern VERSION = Pattern.compile("##gff-version\\s+3([.\\s].*)?");
  private static final Pattern FEATURE =
      Pattern.compile(
          "[^\\t]+\\t[^\\t]*\\t[^\\t]+\\t\\d+\\t\\d+\\t[^\\t]+\\t[-+.?]\\t[.012]\\t(\\.|[^\\t]*=.*)");

  @Override
  public InputFormat format() {
    return InputFormat.GFF3;
  }

  @Override
  public boolean fits(Head head) {
    List<String> lines = head.lines(LINES).stream().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty() || VERSION.matcher(lines.get(0)).matches()) {
      return !lines.isEmpty();
    }
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .findFirst()
        .map(line -> FEATURE.matcher(line).matches())
        .orElse(false);
  }
}
