package hearth.jobs.failure;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a Python script printed when it failed. */
final class PythonTrace {

  private static final String BEGIN = "Traceback (most recent call last):";

  private static final Pattern FRAME =
      Pattern.compile("^\\s*File \"([^\"]+)\", line (\\d+), in (\\S+)");

  /** The last line: the exception, not indented. */
  private static final Pattern EXCEPTION = Pattern.compile("^([\\w.]+)(?:: (.*))?$");

  private static final Pattern MODULE =
      Pattern.compile("^ModuleNotFoundError: No module named '([^']+)'");

  /** Python's own and installed modules; the latter's folder is below the former's. */
  private static final Pattern NOT_OWN =
      Pattern.compile(".*(?:[/\\\\]lib[/\\\\]python|-packages[/\\\\]|[/\\\\]pyspark[/\\\\]|^<).*");

  private PythonTrace() {}

  /** Explains the last trace among these lines, if there is one. */
  static Optional<Failure> explain(List<String> lines) {
    int begin = lines.lastIndexOf(BEGIN);
    if (begin < 0) {
      return Optional.empty();
    }
    @Nullable Matcher own = null;
    for (String line : lines.subList(begin + 1, lines.size())) {
      Matcher frame = FRAME.matcher(line);
      if (frame.find()) {
        own = NOT_OWN.matcher(frame.group(1)).matches() ? own : frame;
      } else if (EXCEPTION.matcher(line).matches()) {
        return Optional.of(failure(line, own));
      }
    }
    return Optional.empty();
  }

  private static Failure failure(String exception, @Nullable Matcher own) {
    Matcher module = MODULE.matcher(exception);
    if (module.find()) {
      return Failure.of(
          FailureCause.CLASS_MISSING,
          "The Python module %s is not there.".formatted(module.group(1)),
          "Install it for the Python that the cluster runs, such as with pip install.");
    }
    String place = own == null ? null : name(own.group(1)) + ", line " + own.group(2);
    return UserCode.failure(own == null ? "the script" : own.group(3), place, exception);
  }

  private static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
