package hearth.jobs.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts input files into splits and gathers small ones, so that every task has a fair share. */
public final class SplitPlan {

  /** The usual size of a split: a second or two of work. */
  public static final long DEFAULT_BYTES = 64L << 20;

  private SplitPlan() {}

  /**
   * Plans the tasks. A plain file is cut into ranges of {@code splitBytes}, one of bgzip at starts
   * of its blocks, which are looked for in the file; any other packed one is a single split.
   * Neighbouring splits share a task while they are together no larger than {@code splitBytes}, so
   * ten thousand small files do not make ten thousand tasks.
   *
   * @param splitBytes size of a split in bytes, at least 1
   * @return the splits of each task, in the order of the files
   */
  public static List<List<Split>> tasks(List<CheckedFile> files, long splitBytes) {
    return gathered(files, file -> splits(file, splitBytes), splitBytes);
  }

  /**
   * Like {@link #tasks}, with no file cut: for work that must see the whole of one.
   *
   * @param taskBytes bytes up to which small files share a task
   */
  public static List<List<Split>> wholeFiles(List<CheckedFile> files, long taskBytes) {
    return gathered(files, file -> List.of(Split.whole(file)), taskBytes);
  }

  private static List<List<Split>> gathered(
      List<CheckedFile> files, Function<CheckedFile, List<Split>> cut, long splitBytes) {
    List<List<Split>> tasks = new ArrayList<>();
    List<Split> task = new ArrayList<>();
    long taskBytes = 0;
    for (CheckedFile file : files) {
      for (Split split : cut.apply(file)) {
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
  public static long textBytes(List<CheckedFile> files) {
    return files.stream().mapToLong(file -> weight(Split.whole(file))).sum();
  }

  /** Cuts one file. */
  static List<Split> splits(CheckedFile file, long splitBytes) {
    if (splitBytes < 1) {
      throw new IllegalArgumentException("A split has at least one byte, not " + splitBytes);
    }
    return switch (file.compression()) {
      case NONE -> ranges(file, splitBytes);
      case BGZIP -> blocks(file, Math.max(1, splitBytes / Compression.UNPACKING));
      case GZIP, ZSTD, BZIP2 -> List.of(Split.whole(file));
    };
  }

  private static List<Split> ranges(CheckedFile file, long splitBytes) {
    List<Split> splits = new ArrayList<>();
    for (long start = 0; start < file.bytes(); start += splitBytes) {
      splits.add(new Split(file, start, Math.min(file.bytes(), start + splitBytes)));
    }
    return splits;
  }

  /**
   * Cuts a file of bgzip every {@code packedBytes} or so. Splits start behind the first byte of a
   * block, so that the byte before a split is in the same block.
   */
  private static List<Split> blocks(CheckedFile file, long packedBytes) {
    List<Split> splits = new ArrayList<>();
    long start = 0;
    long block = 0;
    while (file.bytes() - block > packedBytes) {
      block = BgzfBlocks.from(file, block + packedBytes);
      if (block < file.bytes()) {
        long end = BgzfInputStream.offsetOf(block) + 1;
        splits.add(new Split(file, start, end));
        start = end;
      }
    }
    splits.add(new Split(file, start, Long.MAX_VALUE));
    return splits;
  }

  private static long weight(Split split) {
    CheckedFile file = split.file();
    return switch (file.compression()) {
      case NONE -> split.end() - split.start();
      case BGZIP -> {
        long end = Math.min(BgzfInputStream.blockOf(split.end()), file.bytes());
        yield file.compression().textBytes(end - BgzfInputStream.blockOf(split.start()));
      }
      case GZIP, ZSTD, BZIP2 -> file.compression().textBytes(file.bytes());
    };
  }
}
