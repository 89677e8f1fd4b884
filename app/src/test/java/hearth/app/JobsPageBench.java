package hearth.app;

import hearth.app.cli.SampleJobs;
import hearth.app.fx.Ui;
import hearth.app.jobs.JobRow;
import hearth.cluster.HearthHome;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Canceller;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/**
 * How long a person waits from the click on Run until the job stands in the list, drawn, on a real
 * cluster of the embedded engine and with a long past in the real list of jobs. The jobs are held,
 * so that nothing else runs. CONTRIBUTING.md has the command. Figures go to standard output.
 *
 * <p>Arguments: how many past jobs, and how often it is measured.
 */
public final class JobsPageBench {

  private static final PrintStream OUT = System.out;
  private static final String ENGINE = "embedded";

  private final Scene scene;

  private JobsPageBench(Scene scene) {
    this.scene = scene;
  }

  public static void main(String[] args) throws Exception {
    int past = Integer.parseInt(args[0]);
    int times = Integer.parseInt(args[1]);
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try (BenchFolder folder = BenchFolder.create()) {
      HearthHome home = new HearthHome(folder.path());
      try (AppContext hearth = AppContext.open(home, null, ENGINE)) {
        hearth.profiles().save(hearth.profile());
        hearth.cluster().start(hearth.profile()).join();
        JobDraft sample = SampleJobs.demo(hearth.installation(), home).get(0);
        JobDraft held =
            new JobDraft(
                sample.type(),
                sample.parameters(),
                sample.inputs(),
                new QueueOptions(Priority.NORMAL, null, true, null, null));
        String id = hearth.jobs().submit(held).join().id();
        hearth.jobs().cancel(id, Canceller.Means.COMMAND).join();
        copy(home.jobList(), id, past);
      }
      try (BenchWindow window = BenchWindow.open(home)) {
        new JobsPageBench(window.stage().getScene()).measure(times);
      }
      try (AppContext hearth = AppContext.open(home, null, ENGINE)) {
        hearth.cluster().stop().join();
      }
    } finally {
      Platform.exit();
    }
  }

  /** Copies the row of a job, with other ids and earlier times. */
  private static void copy(Path list, String id, int count) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + list);
        Statement statement = connection.createStatement()) {
      List<String> columns = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select name from pragma_table_info('job')")) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
      String name = "printf('past-%05d', n)";
      String values =
          columns.stream()
              .map(
                  column ->
                      switch (column) {
                        case "id" -> name;
                        case "submitted" -> "submitted - n * 1000000000";
                        case "request", "words" ->
                            "replace(%s, '%s', %s)".formatted(column, id, name);
                        default -> column;
                      })
              .collect(Collectors.joining(", "));
      statement.executeUpdate(
          "with recursive number(n) as (select 1 union all select n + 1 from number where n < "
              + count
              + ") insert into job ("
              + String.join(", ", columns)
              + ") select "
              + values
              + " from job, number where id = '"
              + id
              + "'");
    }
  }

  private void measure(int times) throws Exception {
    press("#nav-jobs");
    press("#type-kmer-spectrum");
    press("#fill-sample");
    double[] millis = new double[times];
    for (int time = 0; time < times; time++) {
      BenchWindow.onWindow(() -> ((CheckBox) find("#queue-held")).setSelected(true));
      until(() -> isReady("#job-run"));
      String last = shownJob();
      CompletableFuture<Long> click = new CompletableFuture<>();
      BenchWindow.onWindow(
          () -> {
            click.complete(System.nanoTime());
            ((ButtonBase) find("#job-run")).fire();
          });
      long drawn = until(() -> !shownJob().equals(last) && isReady("#job-again"));
      millis[time] = (drawn - click.join()) / 1e6;
      press("#job-again");
    }
    Arrays.sort(millis);
    OUT.printf(
        "click to queued and drawn: %.1f ms, at most %.1f ms (%d times)%n",
        millis[times / 2], millis[times - 1], times);
  }

  private void press(String query) throws Exception {
    until(() -> isReady(query));
    BenchWindow.onWindow(() -> ((ButtonBase) find(query)).fire());
  }

  private Node find(String query) {
    return scene.lookup(query);
  }

  private boolean isReady(String query) {
    Node node = find(query);
    return Ui.isSeen(node) && !node.isDisabled();
  }

  /** The chosen job, once a line of the list shows it; empty for none. */
  private String shownJob() {
    return find("#job-list") instanceof ListView<?> list
            && list.getSelectionModel().getSelectedItem() instanceof JobRow row
            && list.lookupAll(".list-cell").stream()
                .anyMatch(cell -> cell instanceof ListCell<?> line && line.getItem() == row)
        ? row.id()
        : "";
  }

  /** When something holds after a layout; what it needs is drawn in the same pulse. */
  private long until(BooleanSupplier condition) throws Exception {
    CompletableFuture<Long> met = new CompletableFuture<>();
    Runnable look =
        () -> {
          if (condition.getAsBoolean()) {
            met.complete(System.nanoTime());
          } else {
            Platform.requestNextPulse();
          }
        };
    BenchWindow.onWindow(
        () -> {
          scene.addPostLayoutPulseListener(look);
          Platform.requestNextPulse();
        });
    try {
      return met.get();
    } finally {
      BenchWindow.onWindow(() -> scene.removePostLayoutPulseListener(look));
    }
  }
}
