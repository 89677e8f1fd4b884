package hearth.jobs.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a log that a person should see beside a failure. */
public final class Evidence {

  private static final int MOST = 8;
  private static final int LONGEST = 200;

  /** Frames of a stack trace tell the owner of a program something, news of its course nobody. */
  private static final Pattern IDLE =
      Pattern.compile("^\\s+(?:at |\\.\\.\\. \\d+ ).*|^\\S+ \\S+ INFO .*");

  private Evidence() {}

  /** The last lines that say something. */
  public static List<String> of(List<String> tail) {
    List<String> said = new ArrayList<>();
    for (String line : tail) {
      if (!line.isBlank() && !IDLE.matcher(line).matches()) {
        said.add(shortened(line.stripTrailing(), LONGEST));
      }
    }
    return List.copyOf(said.subList(Math.max(0, said.size() - MOST), said.size()));
  }

  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
