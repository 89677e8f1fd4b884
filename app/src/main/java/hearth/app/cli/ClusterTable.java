package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerSnapshot;
import java.util.ArrayList;
import java.util.List;

/** The cluster as a small table for a person. */
final class ClusterTable {
  private static final long MIB = 1024 * 1024;
  private static final String ROW = "%-10s  %-8s  %-5s  %-16s  %s";

  private ClusterTable() {}

  static String text(ClusterSnapshot snapshot) {
    MasterSnapshot master = snapshot.master();
    if (snapshot.phase() == Phase.STOPPED && master == null) {
      return Messages.text("cli.cluster.none");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        Messages.text(
            "cli.cluster.phase",
            snapshot.profile().name(),
            Messages.text(Phase.class, snapshot.phase()),
            snapshot.profile().engine()));
    lines.add("");
    lines.add(
        row(
            Messages.text("cli.table.node"),
            Messages.text("cli.table.state"),
            Messages.text("cli.table.cores"),
            Messages.text("cli.table.memory"),
            Messages.text("cli.table.page")));
    if (master != null) {
      lines.add(
          row("master", state(master.state()), "", mib(master.memoryBytes()), master.webUrl()));
    }
    for (WorkerSnapshot worker : snapshot.workers()) {
      lines.add(row(worker));
    }
    if (master != null) {
      lines.add("");
      lines.add(master.url());
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String row(WorkerSnapshot worker) {
    return row(
        worker.name(),
        state(worker.state()),
        worker.coresUsed() + "/" + worker.cores(),
        Messages.text("cli.table.of", worker.memoryBytes() / MIB, worker.memoryLimitBytes() / MIB),
        worker.webUrl());
  }

  private static String row(String node, String state, String cores, String memory, String page) {
    return ROW.formatted(node, state, cores, memory, page).stripTrailing();
  }

  private static String state(NodeState state) {
    return Messages.text(NodeState.class, state);
  }

  private static String mib(long bytes) {
    return Messages.text("cli.table.mib", bytes / MIB);
  }
}
