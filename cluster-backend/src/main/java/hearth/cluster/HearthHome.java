package hearth.cluster;

import java.nio.file.Path;
import java.util.Map;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where Hearth keeps its state on this computer.
 *
 * @param root the directory for all of it
 */
public record HearthHome(Path root) {

  /** The environment variable that moves Hearth's state. */
  public static final String VARIABLE = "HEARTH_HOME";

  /**
   * Finds Hearth's home: the directory that {@link #VARIABLE} names, else the system's usual place
   * for application data of this user. Creates nothing.
   */
  public static HearthHome find() {
    return find(System.getenv());
  }

  static HearthHome find(Map<String, String> environment) {
    String moved = environment.get(VARIABLE);
    Path root =
        moved != null && !moved.isBlank()
            ? Path.of(moved.strip())
            : Path.of(AppDirsFactory.getInstance().getUserDataDir("hearth", null, null));
    return new HearthHome(root.toAbsolutePath().normalize());
  }

  /** Saved profiles, one JSON file each. */
  public Path profiles() {
    return root.resolve("profiles");
  }

  /** Pid files, logs and secrets of clusters, one directory each. */
  public Path clusters() {
    return root.resolve("clusters");
  }

  /** With which profiles running clusters were started, one directory for each engine. */
  public Path running() {
    return root.resolve("running");
  }

  /** What a person set about engines. */
  public Path engines() {
    return root.resolve("engines.json");
  }

  /** Hearth's own results folder. */
  public Path results() {
    return root.resolve("results");
  }

  /** The list of jobs: the queue, what runs, and what was. */
  public Path jobList() {
    return root.resolve("jobs.db");
  }

  /** What clusters and jobs used over time. */
  public Path metrics() {
    return root.resolve("metrics.db");
  }

  /** What a person added to results. */
  public Path library() {
    return root.resolve("library.db");
  }

  /** Copies of results that are in no folder of this computer. */
  public Path resultCopies() {
    return cache().resolve("results");
  }

  /** A person's own jobs, one directory each. */
  public Path ownJobs() {
    return root.resolve("own-jobs");
  }

  /** Scaling experiments, one file each. */
  public Path scalings() {
    return root.resolve("scalings");
  }

  /** What Spark's history servers of open Hearths show, one directory each. */
  public Path sparkHistory() {
    return root.resolve("spark-history");
  }

  /** What can be made again. */
  public Path cache() {
    return root.resolve("cache");
  }
}
