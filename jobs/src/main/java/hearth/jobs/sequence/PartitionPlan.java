package hearth.jobs.sequence;

import java.util.List;
import java.util.Locale;

/**
 * Into how many partitions an input is cut, each of which is one task's work, and why. Cutting
 * every {@link #partitionBytes} is left to {@link SplitPlan}.
 *
 * @param partitions how many there will be
 * @param partitionBytes the most text of one, in bytes, where a file can be cut
 * @param textBytes about how much text there is, in bytes
 * @param uncut how many files are packed in a way that cannot be cut
 * @param reason what the size of a partition follows from
 */
public record PartitionPlan(
    int partitions, long partitionBytes, long textBytes, int uncut, Reason reason) {

  /** The usual size: some seconds of work, and little lost when a task must be done again. */
  public static final long TARGET_BYTES = 100_000_000;

  /** Partitions for each core, so that no core idles long at the end of a stage. */
  private static final int PER_CORE = 3;

  /** Less text than this is not worth a task. */
  private static final long LEAST_BYTES = 1L << 20;

  /** Of the memory that a task has, one part in so many may be text. */
  private static final int MEMORY_SHARE = 4;

  private static final long MEGABYTE = 1_000_000;

  /** What the size of a partition follows from. */
  public enum Reason {
    /** A person said how many. */
    WANTED,
    /** The usual size. */
    SIZE,
    /** Every core is to have a few. */
    CORES,
    /** What a task can hold. */
    MEMORY,
    /** There is so little text. */
    SMALL
  }

  /**
   * What there is to work with.
   *
   * @param cores of all executors, at least 1
   * @param taskBytes the memory of an executor that one of its tasks has, in bytes
   * @param targetBytes how much text a partition is best given, in bytes
   */
  public record Room(int cores, long taskBytes, long targetBytes) {}

  /**
   * Plans for some files.
   *
   * @param wanted how many partitions a person wants; 0 leaves it to the plan
   */
  public static PartitionPlan of(List<CheckedFile> files, Room room, int wanted) {
    long text = SplitPlan.textBytes(files);
    Reason reason = reason(text, room, wanted);
    long bytes =
        Math.max(
            1,
            switch (reason) {
              case WANTED -> (text + wanted - 1) / wanted;
              case SIZE -> room.targetBytes();
              case CORES -> share(text, room);
              case MEMORY -> room.taskBytes() / MEMORY_SHARE;
              case SMALL -> LEAST_BYTES;
            });
    int uncut = (int) files.stream().filter(file -> !file.splittable()).count();
    return new PartitionPlan(SplitPlan.tasks(files, bytes).size(), bytes, text, uncut, reason);
  }

  private static Reason reason(long text, Room room, int wanted) {
    if (wanted > 0) {
      return Reason.WANTED;
    }
    long memory = room.taskBytes() / MEMORY_SHARE;
    long most = Math.max(LEAST_BYTES, Math.min(memory, room.targetBytes()));
    long share = share(text, room);
    if (share <= LEAST_BYTES) {
      return Reason.SMALL;
    }
    if (share < most) {
      return Reason.CORES;
    }
    return most < room.targetBytes() ? Reason.MEMORY : Reason.SIZE;
  }

  private static long share(long text, Room room) {
    long partitions = PER_CORE * (long) room.cores();
    return (text + partitions - 1) / partitions;
  }

  /** The plan in a sentence or two. */
  public String sentence() {
    String count =
        partitions == 1
            ? format("1 partition of %s", size(textBytes))
            : format("%,d partitions of about %s", partitions, size(textBytes / partitions));
    return count + why() + whole();
  }

  private String why() {
    return switch (reason) {
      case WANTED -> ", as set.";
      case SIZE -> format(": %s each at most is the usual size.", size(partitionBytes));
      case CORES -> format(": so that every core gets %d.", PER_CORE);
      case MEMORY -> format(": what a task of this cluster can hold.");
      case SMALL -> ": there is little to do.";
    };
  }

  private String whole() {
    return switch (uncut) {
      case 0 -> "";
      case 1 -> " One file is packed in a way that cannot be cut; bgzip can be.";
      default -> format(" %,d files are packed in a way that cannot be cut; bgzip can be.", uncut);
    };
  }

  private static String size(long bytes) {
    return bytes < MEGABYTE
        ? format("%,d kB", Math.max(1, bytes / 1_000))
        : format("%,d MB", Math.round((double) bytes / MEGABYTE));
  }

  private static String format(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
