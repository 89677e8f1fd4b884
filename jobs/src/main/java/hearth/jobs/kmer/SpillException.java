package hearth.jobs.kmer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts could not be put aside on disk. The message says where, how much there was, and why. */
public final class SpillException extends UncheckedIOException {

  private static final long serialVersionUID = 1;
  private static final double MB = 1e6;
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk quota", "quota exceeded");

  private final boolean full;

  /**
   * @param file the file that could not be written, if there was one
   * @param aside the bytes that the task had put aside when it failed
   */
  SpillException(@Nullable Path file, long aside, IOException cause) {
    super(message(file == null ? null : file.getParent(), aside, cause), cause);
    this.full = isFull(cause);
  }

  /** Whether a disk is full. */
  public boolean full() {
    return full;
  }

  private static boolean isFull(IOException cause) {
    String reason = cause.toString().toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(reason::contains);
  }

  private static String message(@Nullable Path folder, long aside, IOException cause) {
    String place = folder == null ? "" : " in " + folder;
    if (!isFull(cause)) {
      return "Counts could not be put aside%s: %s".formatted(place, cause);
    }
    return format(
        "The disk is full: counts that need more than the memory for them did not fit%s%s. One task"
            + " had put %,.0f MB there and has more.",
        place, folder == null ? "" : room(folder), aside / MB);
  }

  private static String room(Path folder) {
    try {
      var disk = Files.getFileStore(folder);
      return format(
          " (%,.0f of the disk's %,.0f MB are free)",
          disk.getUsableSpace() / MB, disk.getTotalSpace() / MB);
    } catch (IOException e) {
      return ""; // The sentence is true without it.
    }
  }

  private static String format(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
