package hearth.cluster.diagnosis;

import hearth.cluster.engine.EngineReport.Answer;
import hearth.cluster.preflight.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All rules together: pure, so that every trouble can be tested on any computer. */
final class DiagnosisRules {

  private static final long MIB = 1L << 20;

  private DiagnosisRules() {}

  static List<Finding> judge(DiagnosisFacts facts) {
    List<Finding> findings = new ArrayList<>();
    findings.add(EngineRule.judge(facts));
    Answer answer = facts.report().answer();
    if (answer != null) {
      docker(answer, facts.wantsDocker(), findings);
    }
    boolean imageMissing = facts.wantsDocker() && answer != null && !answer.image().present();
    facts.freeBytes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(disk -> DiskRule.judge(disk.getKey(), disk.getValue(), imageMissing))
        .forEach(findings::add);
    ProxyRule.judge(facts.environment()).ifPresent(findings::add);
    findings.add(LeftoverRule.judge(facts.leftovers(), facts.report().answer() != null));
    findings.add(
        EngineRule.info(
            "This computer has %d %s and %d MB of memory."
                .formatted(
                    facts.host().cores(),
                    facts.host().cores() == 1 ? "core" : "cores",
                    facts.host().memoryBytes() / MIB),
            "%d MB are free now.".formatted(facts.host().freeMemoryMb())));
    findings.addAll(facts.noticed());
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return findings;
  }

  private static void docker(Answer answer, boolean wanted, List<Finding> findings) {
    ClockRule.judge(answer).ifPresent(findings::add);
    if (answer.image().present()) {
      findings.add(
          EngineRule.info(
              "The container image is there.",
              "%s, %d MB.".formatted(answer.image().name(), answer.image().bytes() / MIB)));
    } else if (wanted) {
      findings.add(
          EngineRule.info(
              "The container image is not there yet.",
              "The first start builds %s, which takes a minute or two and may need the internet once."
                  .formatted(answer.image().name())));
    }
    if (!answer.proxy().isEmpty()) {
      findings.add(
          EngineRule.info(
              "Docker pulls images through a proxy.",
              answer.proxy().replaceFirst("//[^/@]*@", "//***@")));
    }
  }
}
