package hearth.cluster.diagnosis;

import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import java.nio.file.Path;

/**
 * Whether the disk has room for what is to come: the image while it is made, and what jobs write
 * while they run. Pure.
 */
final class DiskRule {

  private static final long MIB = 1L << 20;

  /** The context that is sent, the layers, and the base: each once. Measured: 0.5 to 1.3 GB. */
  static final long IMAGE_BYTES = 1500 * MIB;

  /** Shuffles and results of a run of some gigabases, see the benchmark's note. */
  static final long JOBS_BYTES = 5 * 1024 * MIB;

  private DiskRule() {}

  static Finding judge(Path folder, long freeBytes, boolean imageMissing) {
    long image = imageMissing ? IMAGE_BYTES : 0;
    String evidence =
        "%d MB are free where %s is; %s%d MB for the files of a large job."
            .formatted(
                freeBytes / MIB,
                folder,
                imageMissing
                    ? "expected are %d MB for the image and ".formatted(IMAGE_BYTES / MIB)
                    : "expected are ",
                JOBS_BYTES / MIB);
    if (freeBytes >= image + JOBS_BYTES) {
      return EngineRule.info("There is room on the disk.", evidence);
    }
    boolean full = freeBytes < Math.max(image, 256 * MIB);
    return new Finding(
        full ? Severity.ERROR : Severity.WARNING,
        full ? "The disk is full." : "The disk may become full.",
        evidence,
        "Delete what you no longer need. Clean up removes what earlier runs of Hearth left.");
  }
}
