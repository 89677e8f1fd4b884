package hearth.jobs.check;

import hearth.jobs.check.Check.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what came of the checks. */
public final class CheckText {

  private CheckText() {}

  /** Writes {@code checks.tsv}: check, outcome, evidence, what to do. */
  public static void write(List<Check> checks, Writer out) throws IOException {
    out.write("check\toutcome\tevidence\twhat_to_do\n");
    for (Check check : checks) {
      out.write(
          String.join(
                  "\t",
                  check.name(),
                  check.outcome().name().toLowerCase(Locale.ROOT),
                  oneCell(check.evidence()),
                  oneCell(check.remedy()))
              + "\n");
    }
  }

  /** Writes {@code partitions.tsv}: partition from 1, the executor that had it, its records. */
  public static void writePartitions(List<PartitionFact> partitions, Writer out)
      throws IOException {
    out.write("partition\texecutor\trecords\n");
    for (int i = 0; i < partitions.size(); i++) {
      PartitionFact partition = partitions.get(i);
      out.write(
          "%d\t%s\t%d\n".formatted(i + 1, oneCell(partition.executor()), partition.records()));
    }
  }

  private static String oneCell(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** How many failed and passed. */
  public static Map<String, Object> summary(List<Check> checks) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("failed", with(checks, Outcome.FAIL).size());
    summary.put("passed", with(checks, Outcome.PASS).size());
    return summary;
  }

  /** How many failed, then what failed and what to do. */
  public static List<String> notes(List<Check> checks) {
    List<Check> failed = with(checks, Outcome.FAIL);
    List<String> notes = new ArrayList<>();
    notes.add(
        failed.isEmpty()
            ? "No check failed."
            : "%d of %d checks failed: %s."
                .formatted(
                    failed.size(),
                    checks.size(),
                    failed.stream().map(Check::name).collect(Collectors.joining(", "))));
    failed.forEach(
        check -> notes.add("%s: %s %s".formatted(check.name(), check.evidence(), check.remedy())));
    return notes;
  }

  private static List<Check> with(List<Check> checks, Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).toList();
  }
}
