package hearth.app.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to measure. */
@Command(
    name = "KmerBench",
    description = "Measures Hearth's k-mer spectrum beside KMC and Jellyfish.",
    sortOptions = false)
public final class BenchOptions {

  @Parameters(
      paramLabel = "FASTQ",
      description = "Files to count, all plain or all gzip. Default: simulated reads.")
  List<Path> inputs = List.of();

  @Option(
      names = "--genome",
      paramLabel = "FASTA",
      description = "The genome to simulate reads of, plain or gzip.")
  @Nullable Path genome;

  @Option(
      names = "--reads",
      paramLabel = "DIR",
      description = "Keep simulated reads there and use them again. Default: a temporary folder.")
  @Nullable Path reads;

  @Option(
      names = "--mbp",
      split = ",",
      description = "Sizes of the simulated sets in megabases. Default: ${DEFAULT-VALUE}.")
  int[] megabases = {140};

  @Option(names = "--k", split = ",", description = "Lengths of k-mers. Default: ${DEFAULT-VALUE}.")
  int[] ks = {21};

  @Option(names = "--pairs", description = "Measured rounds of each. Default: ${DEFAULT-VALUE}.")
  int pairs = 3;

  @Option(names = "--cold", description = "Measure the first round too, which else warms up.")
  boolean cold;

  @Option(
      names = "--session",
      description =
          "Let Hearth count in a session, as the window does, and not with drivers of their own.")
  boolean session;

  @Option(names = "--gzip", description = "Pack the simulated reads, as one gzip member.")
  boolean gzip;

  @Option(
      names = "--workers",
      split = ",",
      description = "Numbers of workers. Default: ${DEFAULT-VALUE}.")
  int[] workers = {2};

  @Option(names = "--cores", description = "Cores of each worker. Default: ${DEFAULT-VALUE}.")
  int cores = 1;

  @Option(
      names = "--memory",
      description = "Memory of each worker in MiB. Default: ${DEFAULT-VALUE}.")
  int memoryMb = 1024;

  @Option(
      names = "--peers",
      split = ",",
      description = "Which peers, or none. Default: kmc,kmc -r,jellyfish.")
  List<String> peers = List.of("kmc", "kmc -r", "jellyfish");

  @Option(names = "--help", usageHelp = true, description = "Show this help and do nothing.")
  boolean help;

  /** Whether a session is to be kept ready. */
  public boolean session() {
    return session;
  }
}
