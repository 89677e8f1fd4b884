package hearth.cluster.results;

import hearth.cluster.results.ClusterChecks.Check;
import hearth.cluster.results.ClusterChecks.Partition;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of a check of the cluster. */
final class ClusterChecksReader {

  static final String KIND = "check-cluster";
  static final int KIND_VERSION = 2;
  static final String CHECKS = "checks.tsv";
  static final String PARTITIONS = "partitions.tsv";

  private static final List<String> CHECKS_HEADER =
      List.of("check", "outcome", "evidence", "what_to_do");
  private static final List<String> PARTITIONS_HEADER = List.of("partition", "executor", "records");

  private ClusterChecksReader() {}

  static ClusterChecks read(ResultFolder folder) throws IOException {
    TsvFile file = folder.table(CHECKS);
    List<Check> checks = new ArrayList<>();
    for (TsvFile.Row row : file.rows(CHECKS_HEADER)) {
      checks.add(check(row));
    }
    file.requireWhole();
    return new ClusterChecks(
        checks, folder.lists(PARTITIONS) ? partitions(folder.table(PARTITIONS)) : List.of());
  }

  private static Check check(TsvFile.Row row) throws ResultException {
    return switch (row.text(1)) {
      case "pass" -> new Check(row.text(0), true, row.text(2), row.text(3));
      case "fail" -> new Check(row.text(0), false, row.text(2), row.text(3));
      default -> throw row.wrong("\"%s\" should be pass or fail".formatted(row.text(1)));
    };
  }

  private static List<Partition> partitions(TsvFile file) throws ResultException {
    List<Partition> partitions = new ArrayList<>();
    for (TsvFile.Row row : file.rows(PARTITIONS_HEADER)) {
      int wanted = partitions.size() + 1;
      if (row.number(0, 1) != wanted) {
        throw row.wrong("partition %s instead of %d".formatted(row.text(0), wanted));
      }
      partitions.add(new Partition(wanted, row.text(1), row.number(2, 0)));
    }
    file.requireWhole();
    return partitions;
  }
}
