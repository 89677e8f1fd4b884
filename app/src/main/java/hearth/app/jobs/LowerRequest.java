package hearth.app.jobs;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.WaitReason;
import java.util.Optional;

/** The largest request with which a job would wait no more: the fix for one that asks too much. */
final class LowerRequest {
  private LowerRequest() {}

  /** Empty when less cores or memory alone would not help. */
  static Optional<Need> of(WaitReason reason, Need present) {
    if (reason instanceof WaitReason.TooLarge large) {
      return large.memoryMb() < present.executorMemoryMb()
          ? need(present.cores(), large.memoryMb())
          : need(large.cores(), present.executorMemoryMb());
    }
    return reason instanceof WaitReason.Missing missing
            && !missing.wholeCluster()
            && missing.cores() > 0
        ? need(present.cores() - missing.cores(), present.executorMemoryMb())
        : Optional.empty();
  }

  private static Optional<Need> need(int cores, int memoryMb) {
    return cores < 1 || memoryMb < 1 ? Optional.empty() : Optional.of(new Need(cores, memoryMb));
  }
}
