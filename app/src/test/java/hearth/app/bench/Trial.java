package hearth.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Runs programs in turn on the same task and holds their histograms against Hearth's. */
final class Trial {
  private final Task task;
  private final Program hearth;
  private final List<Program> programs;
  private final Path folder;
  private final Map<String, List<Measured>> runs = new LinkedHashMap<>();

  /**
   * @param peers run after Hearth, in this order
   * @param folder for what they write
   */
  Trial(Task task, Program hearth, List<? extends Program> peers, Path folder) {
    this.task = task;
    this.hearth = hearth;
    this.folder = folder;
    this.programs = new ArrayList<>(List.of(hearth));
    programs.addAll(peers.stream().filter(peer -> peer.unpacks() || !task.packed()).toList());
    programs.forEach(program -> runs.put(program.name(), new ArrayList<>()));
  }

  Task task() {
    return task;
  }

  /** Runs each program once; keeps the figures unless this only warms up. */
  void round(boolean keep) throws Exception {
    Map<Long, Long> exact = Map.of();
    for (Program program : programs) {
      for (Path input : task.inputs()) {
        Reads.touch(input);
      }
      Path own = Files.createDirectory(folder.resolve("run"));
      try {
        Measured measured = program.run(task, own, exact);
        if (program == hearth) {
          exact = measured.histogram();
        }
        Histograms.requireSame(program.name(), measured.histogram(), program.expected(exact));
        if (keep) {
          runs(program.name()).add(measured);
        }
      } finally {
        delete(own);
      }
    }
  }

  /** Names of the programs, Hearth first. */
  List<String> names() {
    return List.copyOf(runs.keySet());
  }

  List<Measured> runs(String name) {
    return runs.getOrDefault(name, List.of());
  }

  /** Median over a program's runs. */
  double median(String name, ToDoubleFunction<Measured> value) {
    return middle(runs(name).stream().mapToDouble(value).sorted().toArray());
  }

  /** Median over the pairs of what Hearth took as a share of what the program took. */
  double ratio(String name, ToDoubleFunction<Measured> seconds) {
    List<Measured> own = runs(hearth.name());
    List<Measured> other = runs(name);
    double[] ratios = new double[own.size()];
    for (int pair = 0; pair < ratios.length; pair++) {
      ratios[pair] = own.get(pair).seconds() / seconds.applyAsDouble(other.get(pair));
    }
    return middle(Arrays.stream(ratios).sorted().toArray());
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
