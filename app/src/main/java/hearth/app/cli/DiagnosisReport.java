package hearth.app.cli;

import hearth.cluster.diagnosis.Diagnosis;
import hearth.cluster.preflight.Fix;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The diagnosis as {@code --json} has it.
 *
 * @param at when it ended
 * @param errors whether something would keep the cluster from starting
 * @param findings the worst first
 */
record DiagnosisReport(Instant at, boolean errors, List<Item> findings) {

  /**
   * A finding.
   *
   * @param severity {@code info}, {@code warning} or {@code error}
   * @param title what was noticed
   * @param evidence what shows it
   * @param remedy what to do
   * @param fix what the window's button would do, or null
   */
  record Item(
      String severity, String title, String evidence, String remedy, @Nullable String fix) {}

  static DiagnosisReport of(Diagnosis diagnosis) {
    return new DiagnosisReport(
        diagnosis.at(),
        diagnosis.hasErrors(),
        diagnosis.findings().stream()
            .map(
                finding ->
                    new Item(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.title(),
                        finding.evidence(),
                        finding.remedy(),
                        label(finding.fix())))
            .toList());
  }

  private static @Nullable String label(@Nullable Fix fix) {
    return fix == null ? null : fix.label();
  }
}
