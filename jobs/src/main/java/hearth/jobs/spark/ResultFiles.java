package hearth.jobs.spark;

import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest.ResultFile;
import hearth.jobs.files.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the files of a result. Each is written under a temporary name in the same directory,
 * synced and moved, so it is there whole or not at all. Unless {@link #keep} is called, {@link
 * #close} takes back all that was written.
 */
final class ResultFiles implements AutoCloseable {

  private final Path directory;
  private final List<ResultFile> written = new ArrayList<>();
  private boolean kept;

  /**
   * @param directory the job's result directory, which exists; what an ended attempt left half
   *     written there is removed
   */
  ResultFiles(Path directory) throws IOException {
    this.directory = directory;
    removeTemporary();
  }

  /** Writes one file as UTF-8. */
  void write(String name, JobResult.Content content) throws IOException {
    Path temporary = directory.resolve(name + ResultLayout.TEMPORARY);
    MessageDigest digest = Sha256.digest();
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      Writer writer =
          new BufferedWriter(
              new OutputStreamWriter(
                  new DigestOutputStream(Channels.newOutputStream(channel), digest),
                  StandardCharsets.UTF_8));
      content.writeTo(writer);
      writer.flush();
      channel.force(true);
    }
    long bytes = Files.size(temporary);
    Files.move(
        temporary,
        directory.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    written.add(new ResultFile(name, bytes, Sha256.hex(digest)));
  }

  /** Makes what a task wrote a file of the result. */
  void take(ResultPart part) throws IOException {
    Files.move(
        directory.resolve(part.temporary()),
        directory.resolve(part.name()),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    written.add(new ResultFile(part.name(), part.bytes(), part.sha256()));
  }

  /** The files written so far. */
  List<ResultFile> written() {
    return List.copyOf(written);
  }

  /** The result is whole: what was written stays. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() throws IOException {
    removeTemporary(); // Of attempts at tasks that do not count, too.
    if (!kept) {
      for (ResultFile file : written) {
        Files.deleteIfExists(directory.resolve(file.name()));
      }
    }
  }

  private void removeTemporary() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(directory, "*" + ResultLayout.TEMPORARY)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }
}
