package hearth.jobs.spark;

import hearth.jobs.contract.InputRead;
import org.jspecify.annotations.Nullable;

/** Adds up what an application's tasks read of its inputs. Not thread-safe. */
final class InputMeter {

  private static final double MILLIS = 1e3;

  private long bytes;
  private long records;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;

  /**
   * A task has ended that may have read something.
   *
   * @param launched when it began, in milliseconds since 1970
   * @param ended when it ended, likewise
   */
  void add(long taskBytes, long taskRecords, long launched, long ended) {
    if (taskBytes > 0) {
      bytes += taskBytes;
      records += taskRecords;
      from = Math.min(from, launched);
      to = Math.max(to, ended);
    }
  }

  /** The sum, or null as long as it is nothing. */
  @Nullable InputRead now() {
    return bytes == 0
        ? null
        : new InputRead(bytes, records, bytes / (Math.max(1, to - from) / MILLIS));
  }
}
