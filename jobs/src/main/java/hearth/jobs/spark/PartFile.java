package hearth.jobs.spark;

import hearth.jobs.contract.ResultLayout;
import hearth.jobs.files.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.spark.TaskContext;

/** A file of the result that a task writes. Closed without {@link #finish} it is gone. */
final class PartFile implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 << 10;

  private final String name;
  private final Path file;
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private final OutputStream out;
  private boolean finished;

  /**
   * @param directory the job's result directory
   * @param name the name that the file shall get; no two tasks may use the same
   */
  PartFile(Path directory, String name) throws IOException {
    this.name = name;
    long attempt = TaskContext.get().taskAttemptId();
    this.file = directory.resolve(name + "." + attempt + ResultLayout.TEMPORARY);
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.out =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER_BYTES);
  }

  /** Takes the content; need not be closed. */
  OutputStream out() {
    return out;
  }

  /** Ends the file, to which all was written. */
  ResultPart finish() throws IOException {
    out.flush();
    channel.force(true);
    finished = true;
    String temporary = String.valueOf(file.getFileName());
    return new ResultPart(
        temporary, name, channel.size(), HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (!finished) {
        Files.deleteIfExists(file);
      }
    }
  }
}
