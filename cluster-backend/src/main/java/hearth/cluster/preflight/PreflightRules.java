package hearth.cluster.preflight;

import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges facts: pure, so that every shortage can be tested on any computer. */
final class PreflightRules {

  private static final long GIB = 1L << 30;
  private static final long MIB = 1L << 20;

  /** Below this much room a job's results or a shuffle will not fit. */
  static final long DISK_ERROR_BYTES = 256 * MIB;

  /** Below this much room a large data set may not fit. */
  static final long DISK_WARNING_BYTES = 5 * GIB;

  private PreflightRules() {}

  static List<Finding> judge(Profile wanted, MissingNodes missing, PreflightFacts facts) {
    if (missing.isNothing()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    MachineMemory machine = MachineMemory.of(facts.host(), facts.engine());
    MemoryRule.judge(wanted, missing, machine, facts.containers()).ifPresent(findings::add);
    CoreRule.judge(wanted, Math.min(facts.host().cores(), facts.engine().cores()))
        .ifPresent(findings::add);
    findings.addAll(PortRule.judge(wanted, missing, facts.ports()));
    results(facts, findings);
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return findings;
  }

  private static void results(PreflightFacts facts, List<Finding> findings) {
    if (facts.resultsProblem() != null) {
      findings.add(
          new Finding(
              Severity.ERROR,
              "Jobs could not write their results.",
              facts.resultsProblem(),
              "Choose another results folder in the profile, or make %s writable."
                  .formatted(facts.resultsFolder())));
      return;
    }
    long free = facts.freeDiskBytes();
    if (free < DISK_WARNING_BYTES) {
      findings.add(
          new Finding(
              free < DISK_ERROR_BYTES ? Severity.ERROR : Severity.WARNING,
              "The disk is nearly full.",
              "%d MB are free where %s is.".formatted(free / MIB, facts.resultsFolder()),
              "Delete what you no longer need, or choose a results folder on another disk."));
    }
  }
}
