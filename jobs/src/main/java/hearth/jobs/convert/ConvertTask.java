package hearth.jobs.convert;

import hearth.jobs.sequence.Split;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task converts: it reads splits one after another and writes their records to one file or
 * several, in order.
 *
 * @param splits what to read
 * @param skip how many of the first records belong to another task
 * @param records how many records each file gets; what is left over belongs to another task
 */
public record ConvertTask(List<Split> splits, long skip, List<Long> records)
    implements Serializable {

  public ConvertTask {
    splits = new ArrayList<>(splits);
    records = new ArrayList<>(records);
  }

  /** One file for each task. */
  public static List<ConvertTask> perTask(List<List<Split>> tasks) {
    return tasks.stream().map(task -> new ConvertTask(task, 0, List.of(Long.MAX_VALUE))).toList();
  }

  /**
   * So many files, or one for each record where there are fewer. Each gets its even share of the
   * records. Files that begin in the same split are one task's, since it must be read from its
   * start.
   *
   * @param splits the input, in order
   * @param counts how many records each split has
   * @param files how many files, at least 1
   */
  public static List<ConvertTask> files(List<Split> splits, List<Long> counts, int files) {
    long total = counts.stream().mapToLong(Long::longValue).sum();
    long parts = Math.min(files, total);
    List<ConvertTask> tasks = new ArrayList<>();
    int split = 0;
    long before = 0; // Records before that split.
    for (long part = 0; part < parts; ) {
      long start = share(total, part, parts);
      while (before + counts.get(split) <= start) {
        before += counts.get(split++);
      }
      long splitEnd = before + counts.get(split);
      List<Long> records = new ArrayList<>();
      while (part < parts && share(total, part, parts) < splitEnd) {
        records.add(share(total, part + 1, parts) - share(total, part, parts));
        part++;
      }
      long end = share(total, part, parts);
      int last = split;
      long covered = splitEnd;
      while (covered < end) {
        covered += counts.get(++last);
      }
      tasks.add(new ConvertTask(splits.subList(split, last + 1), start - before, records));
    }
    return tasks;
  }

  /** The first record of a part; exact for any number of records. */
  private static long share(long total, long part, long parts) {
    return total / parts * part + Math.min(part, total % parts);
  }
}
