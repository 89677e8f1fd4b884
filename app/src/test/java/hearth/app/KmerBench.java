package hearth.app;

import hearth.app.bench.Bench;
import hearth.app.bench.BenchOptions;
import hearth.cluster.HearthHome;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Hearth's k-mer spectrum beside KMC and Jellyfish, on a real cluster of the embedded engine and in
 * turn on the same files. CONTRIBUTING.md has the command, {@code --help} the options. Figures go
 * to standard output; ends with an error when the histograms differ.
 */
public final class KmerBench {

  private KmerBench() {}

  public static void main(String[] args) throws Exception {
    BenchOptions options = new BenchOptions();
    CommandLine command = new CommandLine(options);
    command.parseArgs(args);
    if (command.isUsageHelpRequested()) {
      command.usage(System.out);
      return;
    }
    try (BenchFolder bench = BenchFolder.create()) {
      Path work = Files.createDirectory(bench.path().resolve("work"));
      HearthHome home = new HearthHome(bench.path().resolve("home"));
      try (AppContext backend = AppContext.open(home, null, "embedded")) {
        if (options.session()) {
          backend.keepSession();
        }
        // A signal ends the bench in the middle; its cluster must not stay.
        Thread stop = new Thread(() -> backend.cluster().stop().join(), "bench-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        new Bench(options, backend, work, System.out).run();
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
  }
}
