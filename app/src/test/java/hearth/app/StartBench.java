package hearth.app;

import hearth.app.cli.Backend;
import hearth.cluster.HearthHome;
import hearth.cluster.Subscription;
import hearth.cluster.diagnosis.CleanUpPlan;
import hearth.cluster.engine.Leftover;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Start and stop of a cluster in Docker, as from a click in the window, beside Docker Compose with
 * the same containers. CONTRIBUTING.md has the command. The ports of {@code docker/compose.yaml}
 * must be free. Figures go to standard output.
 *
 * <p>Arguments: the compose file, the number of its workers, how many pairs, Compose's command.
 */
public final class StartBench {
  private static final URI MASTER_PAGE = URI.create("http://127.0.0.1:8080/json/");
  private static final long POLL_MILLIS = 40;
  private static final PrintStream OUT = System.out;

  private final Path composeFile;
  private final int workers;
  private final List<String> compose;
  private final Map<String, Long> steps = new HashMap<>();

  private StartBench(Path composeFile, int workers, List<String> compose) {
    this.composeFile = composeFile;
    this.workers = workers;
    this.compose = compose;
  }

  public static void main(String[] args) throws Exception {
    List<String> compose = Arrays.asList(args).subList(3, args.length);
    new StartBench(Path.of(args[0]), Integer.parseInt(args[1]), compose)
        .run(Integer.parseInt(args[2]));
  }

  private void run(int pairs) throws Exception {
    List<double[]> ratios = new ArrayList<>();
    try (BenchFolder bench = BenchFolder.create();
        Backend backend = AppContext.open(new HearthHome(bench.path()), null, "docker")) {
      Path folder = bench.path();
      backend.image().prepare(progress -> {});
      Profile wanted = backend.profile().withWorkers(workers);
      String image = backend.image().state().name();
      for (int pair = 0; pair <= pairs; pair++) {
        double[] hearth = hearth(backend, wanted);
        double[] peer = compose(image, folder);
        if (pair > 0) { // The first one warms up.
          ratios.add(new double[] {hearth[0] / peer[0], hearth[1] / peer[1]});
          OUT.printf(
              "start: Hearth %.2f s, Compose %.2f s; stop: Hearth %.2f s, Compose %.2f s%n",
              hearth[0], peer[0], hearth[1], peer[1]);
        }
      }
      List<Leftover> left = new CleanUpPlan(true, false).of(backend.diagnostics().leftovers());
      List<String> problems = backend.diagnostics().remove(left).problems();
      if (!problems.isEmpty()) {
        throw new IllegalStateException("Something of this run is left: " + problems);
      }
    }
    OUT.printf("medians: start %.2f of Compose, stop %.2f%n", median(ratios, 0), median(ratios, 1));
  }

  private double[] hearth(Backend backend, Profile wanted) throws IOException {
    long began = System.nanoTime();
    steps.clear();
    try (Subscription unused = backend.cluster().subscribe(now -> note(now, began))) {
      ClusterSnapshot running = backend.cluster().start(wanted).join();
      long started = System.nanoTime();
      if (running.workers().size() != workers) {
        throw new IllegalStateException("Not all workers run: " + running);
      }
      backend.cluster().stop().join();
      OUT.println("  steps done after " + inOrder());
      return new double[] {seconds(began, started), seconds(started, System.nanoTime())};
    }
  }

  private synchronized void note(ClusterSnapshot now, long began) {
    for (StartStep step : now.steps()) {
      if (step.state() == StartStep.State.DONE) {
        steps.putIfAbsent(step.id(), (System.nanoTime() - began) / 1_000_000);
      }
    }
  }

  private synchronized String inOrder() {
    return steps.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(step -> step.getKey() + " " + step.getValue() + " ms")
        .toList()
        .toString();
  }

  private double[] compose(String image, Path folder) throws Exception {
    long began = System.nanoTime();
    compose(image, folder, "up", "-d");
    while (!masterPage().contains("\"aliveworkers\":" + workers)) {
      Thread.sleep(POLL_MILLIS);
    }
    long started = System.nanoTime();
    compose(image, folder, "down");
    long stopped = System.nanoTime();
    compose(image, folder, "down", "-v");
    return new double[] {seconds(began, started), seconds(started, stopped)};
  }

  private static String masterPage() {
    try (InputStream page = MASTER_PAGE.toURL().openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
    } catch (IOException e) {
      return ""; // It does not answer yet.
    }
  }

  private void compose(String image, Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(compose);
    command.addAll(List.of("-p", folder.getFileName().toString(), "-f", composeFile.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("compose.log").toFile());
    builder.environment().put("HEARTH_IMAGE", image);
    builder.environment().put("HEARTH_DATA", folder.toString());
    if (builder.start().waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("compose.log")));
    }
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static double median(List<double[]> ratios, int column) {
    double[] sorted = ratios.stream().mapToDouble(ratio -> ratio[column]).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
