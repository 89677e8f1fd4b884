package hearth.cluster.sparkhistory;

import hearth.cluster.process.OwnProcess;
import hearth.cluster.process.ProcessTree;
import hearth.jobs.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the history server of one Hearth has on disk. The directory's name says which Hearth, so
 * that the next one knows whether it is still needed.
 *
 * <pre>
 * spark-history/
 *   PID-START-RANDOM/   of the Hearth with that process id, started then (ms since 1970)
 *     logs/             one event log for each job that was shown
 *     making/           one that is being copied
 *     server            the server's process: PID-START
 *     server.log        what it printed
 * </pre>
 *
 * @param path the directory
 */
record HistoryFolder(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryFolder.class);
  private static final Pattern PROCESS = Pattern.compile("([0-9]{1,10})-([0-9]{1,15})(-.*)?");

  /**
   * Makes one for this Hearth.
   *
   * @param root where those of all Hearths of this home are
   */
  static HistoryFolder make(Path root) throws IOException {
    Files.createDirectories(root);
    String owner = words(OwnProcess.of(ProcessHandle.current()));
    return new HistoryFolder(Files.createTempDirectory(root, owner + "-"));
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path making() {
    return path.resolve("making");
  }

  Path serverLog() {
    return path.resolve("server.log");
  }

  void noteServer(OwnProcess server) throws IOException {
    Files.writeString(serverFile(), words(server), StandardCharsets.UTF_8);
  }

  void delete() throws IOException {
    FileTree.delete(path);
  }

  /** Ends and deletes what Hearths left that were killed. What cannot go now goes another time. */
  static void sweep(Path root) {
    try (Stream<Path> folders = Files.list(root)) {
      folders.map(HistoryFolder::new).filter(HistoryFolder::isLeft).forEach(HistoryFolder::remove);
    } catch (NoSuchFileException e) {
      LOG.debug("{} is not there: no history server has ever run", root);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be read: {}", root, e.toString());
    }
  }

  private boolean isLeft() {
    Optional<OwnProcess> owner = process(String.valueOf(path.getFileName()));
    return owner.isPresent() && !owner.get().isAlive();
  }

  private void remove() {
    try {
      endServer();
      delete();
    } catch (IOException e) {
      LOG.warn("{} of a Hearth that was killed cannot be removed: {}", path, e.toString());
    }
  }

  private void endServer() throws IOException {
    String server = Files.exists(serverFile()) ? Files.readString(serverFile()) : "";
    Optional<ProcessHandle> running = process(server).flatMap(OwnProcess::find);
    if (running.isPresent()) {
      List<ProcessHandle> rest = ProcessTree.force(ProcessTree.of(running.get()));
      if (!rest.isEmpty()) {
        throw new IOException("The process " + OwnProcess.describe(rest.get(0)) + " does not end");
      }
    }
  }

  private Path serverFile() {
    return path.resolve("server");
  }

  private static String words(OwnProcess process) {
    return process.pid() + "-" + process.started().toEpochMilli();
  }

  private static Optional<OwnProcess> process(String words) {
    Matcher matcher = PROCESS.matcher(words.strip());
    return matcher.matches()
        ? Optional.of(
            new OwnProcess(
                Long.parseLong(matcher.group(1)),
                Instant.ofEpochMilli(Long.parseLong(matcher.group(2)))))
        : Optional.empty();
  }
}
