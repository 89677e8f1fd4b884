package hearth.app.bench;

import hearth.app.bench.BenchTable.Scale;
import hearth.app.cli.Backend;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures Hearth and its peers in turn, for every number of workers, size and k. */
public final class Bench {
  private final BenchOptions options;
  private final Backend backend;
  private final Path folder;
  private final PrintStream out;
  private final BenchTable table;
  private final List<Scale> scales = new ArrayList<>();

  /**
   * @param backend of a home of its own
   * @param folder for what the programs write, and for the reads where none is chosen
   */
  public Bench(BenchOptions options, Backend backend, Path folder, PrintStream out) {
    this.options = options;
    this.backend = backend;
    this.folder = folder;
    this.out = out;
    this.table = new BenchTable(out);
  }

  /** Runs all; every figure is printed as soon as it is there. */
  public void run() throws Exception {
    List<Peer> peers = peers();
    List<Task> tasks = tasks();
    table.legend();
    for (int workers : options.workers) {
      Profile profile =
          backend.profile().withWorkers(workers).withWorkerSize(options.cores, options.memoryMb);
      backend.cluster().start(profile).join();
      try {
        for (Task task : tasks) {
          measure(task, peers, profile);
        }
      } finally {
        backend.cluster().stop().join();
      }
    }
    table.scaling(scales);
  }

  private void measure(Task task, List<Peer> peers, Profile profile) throws Exception {
    int threads = profile.workers() * profile.coresPerWorker();
    Task known = new Task(task.inputs(), task.bases(), task.k(), threads);
    Trial trial = new Trial(known, new HearthRun(backend), peers, folder);
    if (!options.cold) {
      trial.round(false);
    }
    for (int pair = 0; pair < options.pairs; pair++) {
      trial.round(true);
      table.pair(trial, pair);
    }
    String cluster =
        "%d workers of %d cores and %d MB"
            .formatted(profile.workers(), profile.coresPerWorker(), profile.memoryPerWorkerMb());
    table.medians(trial, cluster);
    scales.add(new Scale(known, profile.workers(), trial.median("Hearth", Measured::seconds)));
  }

  /** The peers that were asked for and are installed; those that are not are named. */
  private List<Peer> peers() {
    List<Peer> found = new ArrayList<>();
    for (Peer peer : List.of(new Kmc(false), new Kmc(true), new Jellyfish())) {
      if (!options.peers.contains(peer.name())) {
        continue;
      }
      if (peer.missing().isEmpty()) {
        found.add(peer);
      } else {
        out.println("Left out: " + peer.name() + ", because it is not installed");
      }
    }
    return found;
  }

  private List<Task> tasks() throws IOException {
    List<Task> tasks = new ArrayList<>();
    for (int k : options.ks) {
      if (!options.inputs.isEmpty()) {
        tasks.add(new Task(options.inputs, Reads.bases(options.inputs), k, 1));
      } else {
        for (int megabases : options.megabases) {
          long bases = megabases * 1_000_000L;
          Reads reads = reads();
          Path file = options.gzip ? reads.gzip(bases) : reads.plain(bases);
          tasks.add(new Task(List.of(file), bases, k, 1));
        }
      }
    }
    return tasks;
  }

  private Reads reads() throws IOException {
    Path genome = options.genome;
    if (genome == null) {
      throw new IllegalArgumentException("Say --genome FILE, or give FASTQ files.");
    }
    @Nullable Path chosen = options.reads;
    return new Reads(genome, Files.createDirectories(chosen == null ? folder : chosen));
  }
}
