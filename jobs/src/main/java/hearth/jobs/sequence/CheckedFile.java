package hearth.jobs.sequence;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * A file that passed {@link InputCheck}.
 *
 * @param path where it is, the same on the driver and on every executor
 * @param format what it holds
 * @param compression how it is packed
 * @param bytes its size on disk
 */
public record CheckedFile(String path, InputFormat format, Compression compression, long bytes)
    implements Serializable {

  /** The file's name without its folder. */
  public String name() {
    Path name = Path.of(path).getFileName();
    return name == null ? path : name.toString();
  }

  /** Whether reading can start in the middle. */
  public boolean splittable() {
    return compression == Compression.NONE || compression == Compression.BGZIP;
  }
}
