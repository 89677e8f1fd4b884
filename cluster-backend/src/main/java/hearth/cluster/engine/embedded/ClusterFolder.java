package hearth.cluster.engine.embedded;

import hearth.cluster.WholeFile;
import hearth.jobs.files.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Where a cluster's files are.
 *
 * <pre>
 * clusters/NAME/
 *   pids/       one JSON file for each process
 *   logs/       one log for each process; kept when the cluster ends
 *   work/       what workers and drivers need while they run
 *   recovery/   what the master writes down, so that another master can take over
 *   secret      shared by the cluster's processes; readable by the owner alone
 *   mark        is on the command line of each of the cluster's processes
 * </pre>
 *
 * @param path the cluster's directory
 */
record ClusterFolder(Path path) {

  private static final int SECRET_BYTES = 32;
  private static final int MARK_BYTES = 12;
  private static final int LOOKS = 10;

  String name() {
    return String.valueOf(path.getFileName());
  }

  Path pids() {
    return path.resolve("pids");
  }

  Path secret() {
    return path.resolve("secret");
  }

  Path recovery() {
    return path.resolve("recovery");
  }

  /** The directory that a process may fill while it lives. */
  Path work(String process) {
    return path.resolve("work").resolve(process);
  }

  Path log(String process) {
    return path.resolve("logs").resolve(process + ".log");
  }

  /** Makes room for a new log: the one that is there becomes the previous one. */
  Path freshLog(String process) throws IOException {
    Files.createDirectories(path.resolve("logs"));
    Path log = log(process);
    if (Files.exists(log)) {
      Path previous = log.resolveSibling(process + ".previous.log");
      Files.deleteIfExists(previous);
      Files.move(log, previous);
    }
    return log;
  }

  /** Makes a new secret, which only processes started from now on know. */
  void renewSecret() throws IOException {
    PrivateFile.write(secret(), random(SECRET_BYTES));
  }

  /** The secret of the cluster's processes. */
  String readSecret() throws IOException {
    return Files.readString(secret(), StandardCharsets.UTF_8).strip();
  }

  /** The cluster's mark: a random word, the same as long as the cluster has any process. */
  String mark() throws IOException {
    Path file = path.resolve("mark");
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException e) {
      String mark = random(MARK_BYTES);
      WholeFile.write(file, mark.getBytes(StandardCharsets.UTF_8));
      return mark;
    }
  }

  /** Deletes everything but the logs; the directory too if there are none. */
  void deleteAllButLogs() throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> children = Files.list(path)) {
      for (Path child : children.toList()) {
        if (!child.endsWith("logs")) {
          deleteTree(child);
        }
      }
    }
    try (Stream<Path> rest = Files.list(path)) {
      if (rest.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(path);
  }

  /**
   * Deletes a file or a directory with all that is in it; nothing happens when it is not there.
   * What a process that is just ending still writes there meanwhile, such as a driver's exit code,
   * is deleted too, and somebody else may delete it at the same time.
   *
   * @throws DirectoryNotEmptyException when something goes on writing there
   */
  static void deleteTree(Path root) throws IOException {
    for (int look = 1; ; look++) {
      try {
        FileTree.delete(root);
        return;
      } catch (DirectoryNotEmptyException e) {
        if (look == LOOKS) {
          throw e;
        }
      }
    }
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
