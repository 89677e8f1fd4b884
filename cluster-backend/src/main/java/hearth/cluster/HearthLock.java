package hearth.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets one Hearth at a time decide, such as on what starts and which driver is lost. The system
 * releases it when a Hearth is killed: so whoever holds it knows that a decision that was not
 * carried out never will be.
 */
public final class HearthLock {

  private final Path file;

  /**
   * @param file made when it is missing, and left there: deleting it would let two hold it
   */
  public HearthLock(Path file) {
    this.file = file;
  }

  /** Returns at once: empty while another Hearth decides. */
  public Optional<Hold> tryAcquire() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // Another one of this very process has it.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(channel::close);
  }

  /** A hold on the lock. */
  @FunctionalInterface
  public interface Hold extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
