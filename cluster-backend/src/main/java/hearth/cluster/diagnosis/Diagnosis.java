package hearth.cluster.diagnosis;

import hearth.cluster.engine.EngineReport.Place;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.MemoryLadder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look found.
 *
 * @param at when it ended
 * @param findings all of them, the worst first; of severity INFO is what is in order
 * @param ladder the memory of the profile's cluster, from the computer to the heap
 * @param docker the place where Docker answers, or null when it does not
 */
public record Diagnosis(
    Instant at, List<Finding> findings, MemoryLadder ladder, @Nullable Place docker) {

  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** How many findings are errors or warnings. */
  public int problems() {
    return (int) findings.stream().filter(f -> f.severity() != Severity.INFO).count();
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** All of it as text, to be sent to whoever helps. */
  public String text() {
    StringBuilder text = new StringBuilder("Hearth's diagnosis of ").append(at).append('\n');
    for (Finding finding : findings) {
      text.append('\n').append(mark(finding.severity())).append(finding.title()).append('\n');
      for (String line : List.of(finding.evidence(), finding.remedy())) {
        if (!line.isBlank()) {
          text.append("        ").append(line.replace("\n", "\n        ")).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String mark(Severity severity) {
    return switch (severity) {
      case INFO -> "ok      ";
      case WARNING -> "warning ";
      case ERROR -> "error   ";
    };
  }
}
