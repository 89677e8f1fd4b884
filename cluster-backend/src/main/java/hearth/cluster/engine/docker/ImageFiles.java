package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.LoadImageCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.ImageProgress;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Images as files, for computers without internet: tars as {@code docker save} writes them. */
final class ImageFiles {

  private static final int BUFFER_BYTES = 1 << 20;
  private static final String OTHER_PLACE =
      "Choose another place, or make room there, and try again.";

  private final DockerClient docker;

  ImageFiles(DockerClient docker) {
    this.docker = docker;
  }

  /**
   * Gives Docker the images of a file.
   *
   * @throws EngineException when the file cannot be read or Docker refuses it
   */
  void load(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    String text = "loading " + tar.getFileName();
    try (InputStream file = Files.newInputStream(tar);
        InputStream counted =
            new Counted(
                new BufferedInputStream(file, BUFFER_BYTES), Files.size(tar), text, progress);
        LoadImageCallback callback = new LoadImageCallback()) {
      String unused = docker.loadImageAsyncCmd(counted).exec(callback).awaitMessage();
    } catch (NoSuchFileException e) {
      throw new EngineException.Unavailable(
          "The file %s is not there.".formatted(tar), "Choose the file of a saved image.", e);
    } catch (DockerException | DockerClientException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new EngineException.Interrupted("The loading of %s was cancelled.".formatted(tar));
      }
      if (Problems.isFullDisk(e)) {
        throw FullDisk.ofDocker(docker, tar, e);
      }
      throw new EngineException.Unavailable(
          "Docker does not take %s as an image: %s".formatted(tar, Problems.text(e)),
          "Save the image again on a computer where the cluster starts, and copy the whole file.",
          e);
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new EngineException.Interrupted("The loading of %s was cancelled.".formatted(tar));
      }
      throw new EngineException.Unavailable(
          "The file %s cannot be read: %s".formatted(tar, Problems.text(e)),
          "Check that it is a whole file that you may read.",
          e);
    }
  }

  /**
   * Writes an image to a file.
   *
   * @param bytes its size, for the progress
   * @throws EngineException when the file cannot be written; then there is none
   */
  void save(String image, long bytes, Path tar, Consumer<ImageProgress> progress)
      throws EngineException {
    Path whole = tar.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    String text = "writing " + whole.getFileName();
    try {
      try (InputStream in = new Counted(docker.saveImageCmd(image).exec(), bytes, text, progress);
          OutputStream out = Files.newOutputStream(part)) {
        in.transferTo(out);
      }
      move(part, whole);
    } catch (IOException | RuntimeException e) {
      delete(part);
      if (Thread.currentThread().isInterrupted() || e instanceof InterruptedIOException) {
        Thread.currentThread().interrupt();
        throw new EngineException.Interrupted("The writing of %s was cancelled.".formatted(whole));
      }
      if (Problems.isFullDisk(e)) {
        throw FullDisk.of(whole, bytes, e);
      }
      throw new EngineException.Unavailable(
          "The image cannot be written to %s: %s".formatted(whole, Problems.text(e)),
          OTHER_PLACE,
          e);
    }
  }

  private static void move(Path part, Path whole) throws IOException {
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The same trouble that kept it from being written.
    }
  }

  /** Tells how much has been read, and ends when its thread is interrupted. */
  private static final class Counted extends FilterInputStream {
    private final long all;
    private final String text;
    private final Consumer<ImageProgress> progress;
    private final Thread reader = Thread.currentThread();
    private long done;
    private int told = -1;

    Counted(InputStream in, long all, String text, Consumer<ImageProgress> progress) {
      super(in);
      this.all = Math.max(1, all);
      this.text = text;
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) throws IOException {
      if (reader.isInterrupted()) {
        throw new InterruptedIOException("cancelled");
      }
      done += more;
      int percent = (int) (100 * Math.min(done, all) / all);
      if (percent != told) {
        told = percent;
        progress.accept(new ImageProgress(text, percent / 100.0));
      }
    }
  }
}
