package hearth.app;

import hearth.app.bench.MutatedGenes;
import hearth.cluster.HearthHome;
import hearth.cluster.queue.JobDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Hearth's codon usage beside EMBOSS {@code cusp}, on a real cluster of the embedded engine with a
 * session, and in turn on the same file. CONTRIBUTING.md has the command. Ends with an error when
 * the tables differ.
 *
 * <p>Arguments: a FASTA of coding sequences, plain or gzip, of which mutated copies are counted;
 * how many megabases (200); how many pairs (3).
 */
public final class CodonBench {

  private static final int WORKERS = 2;
  private static final int SESSION_SECONDS = 25;

  private CodonBench() {}

  public static void main(String[] args) throws Exception {
    long bases = (args.length > 1 ? Integer.parseInt(args[1]) : 200) * 1_000_000L;
    int pairs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    try (BenchFolder bench = BenchFolder.create()) {
      Path input = bench.path().resolve("genes.fa");
      MutatedGenes.write(Path.of(args[0]), bases, input);
      HearthHome home = new HearthHome(bench.path().resolve("home"));
      try (AppContext hearth = AppContext.open(home, null, "embedded")) {
        hearth.keepSession();
        hearth.cluster().start(hearth.profile().withWorkers(WORKERS)).join();
        try {
          // A session comes to a cluster that runs and has no job.
          TimeUnit.SECONDS.sleep(SESSION_SECONDS);
          hearth(hearth, input);
          double[] ratios = new double[pairs];
          for (int pair = 0; pair < pairs; pair++) {
            long began = System.nanoTime();
            String job = hearth(hearth, input);
            double own = (System.nanoTime() - began) / 1e9;
            Path table = bench.path().resolve("cusp.txt");
            double cusp = cusp(input, table);
            requireSame(home.results().resolve(job).resolve("codon-usage.cusp"), table);
            ratios[pair] = cusp / own;
            System.out.printf(
                Locale.ROOT,
                "pair %d: Hearth %.2f s, cusp %.2f s, %.1f times its throughput%n",
                pair + 1,
                own,
                cusp,
                ratios[pair]);
          }
          Arrays.sort(ratios);
          System.out.printf(
              Locale.ROOT, "%,d bases, median of the ratios: %.1f%n", bases, ratios[pairs / 2]);
        } finally {
          hearth.cluster().stop().join();
        }
      }
    }
  }

  private static String hearth(AppContext hearth, Path input) throws Exception {
    return BenchJobs.run(
        hearth,
        new JobDraft("codon-usage", Map.of("sequences", "none", "code", "1"), List.of(input)));
  }

  private static double cusp(Path input, Path table) throws Exception {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder("cusp", "-auto", input.toString(), table.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("cusp failed");
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** But for the first line, which counts other things. */
  private static void requireSame(Path ours, Path theirs) throws IOException {
    List<String> one = Files.readAllLines(ours).stream().filter(CodonBench::isCodon).toList();
    List<String> other = Files.readAllLines(theirs).stream().filter(CodonBench::isCodon).toList();
    if (one.size() != 64 || !one.equals(other)) {
      throw new IllegalStateException("The tables differ: " + ours + " and " + theirs);
    }
  }

  private static boolean isCodon(String line) {
    return line.matches("[ACGT]{3} .*");
  }
}
