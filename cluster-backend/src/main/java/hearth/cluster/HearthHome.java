package hearth.cluster;

import java.nio.file.Path;

/**
 * Where Hearth keeps its state on this computer.
 *
 * @param root the directory for all of it
 */
public record HearthHome(Path root) {

  /** Saved profiles, one JSON file each. */
  public Path profiles() {
    return root.resolve("profiles");
  }

  /** Pid files, logs and secrets of clusters, one directory each. */
  public Path clusters() {
    return root.resolve("clusters");
  }

  /** Hearth's own results folder. */
  public Path results() {
    return root.resolve("results");
  }

  /** What can be made again. */
  public Path cache() {
    return root.resolve("cache");
  }
}
