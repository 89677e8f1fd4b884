package hearth.jobs.sequence;

import java.util.ArrayList;
import java.util.List;

/** Cuts input files into splits and gathers small ones, so that every task has a fair share. */
public final class SplitPlan {

  /** The usual size of a split: a second or two of work. */
  public static final long DEFAULT_BYTES = 64L << 20;

  /** Sequences unpack to about four times their packed size. */
  private static final int UNPACKING = 4;

  private SplitPlan() {}

  /**
   * Plans the tasks. A plain file is cut into ranges of {@code splitBytes}; a packed one is a
   * single split. Neighbouring splits share a task while they are together no larger than {@code
   * splitBytes}, so ten thousand small files do not make ten thousand tasks.
   *
   * @param splitBytes size of a split in bytes, at least 1
   * @return the splits of each task, in the order of the files
   */
  public static List<List<Split>> tasks(List<SequenceFile> files, long splitBytes) {
    List<List<Split>> tasks = new ArrayList<>();
    List<Split> task = new ArrayList<>();
    long taskBytes = 0;
    for (SequenceFile file : files) {
      for (Split split : splits(file, splitBytes)) {
        long bytes = weight(split);
        if (!task.isEmpty() && taskBytes + bytes > splitBytes) {
          tasks.add(List.copyOf(task));
          task.clear();
          taskBytes = 0;
        }
        task.add(split);
        taskBytes += bytes;
      }
    }
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
    }
    return tasks;
  }

  /** About how many bytes of text the files hold when unpacked. */
  public static long textBytes(List<SequenceFile> files) {
    return files.stream().mapToLong(file -> weight(Split.whole(file))).sum();
  }

  /** Cuts one file. */
  static List<Split> splits(SequenceFile file, long splitBytes) {
    if (splitBytes < 1) {
      throw new IllegalArgumentException("A split has at least one byte, not " + splitBytes);
    }
    if (!file.splittable()) {
      return List.of(Split.whole(file));
    }
    List<Split> splits = new ArrayList<>();
    for (long start = 0; start < file.bytes(); start += splitBytes) {
      splits.add(new Split(file, start, Math.min(file.bytes(), start + splitBytes)));
    }
    return splits;
  }

  private static long weight(Split split) {
    return split.file().splittable()
        ? split.end() - split.start()
        : split.file().bytes() * UNPACKING;
  }
}
