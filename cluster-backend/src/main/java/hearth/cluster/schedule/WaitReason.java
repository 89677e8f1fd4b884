package hearth.cluster.schedule;

import java.util.List;

/** Why a job waits. */
public sealed interface WaitReason {

  /** A person holds it back. */
  record Held() implements WaitReason {}

  /** Another job must finish first. */
  record AfterAnother(String jobId) implements WaitReason {}

  /** No worker of the cluster is alive. */
  record NoWorkers() implements WaitReason {}

  /**
   * It asks for more than the cluster has, also when nothing runs.
   *
   * @param need what it asks for
   * @param cores cores of the workers that have so much memory
   * @param memoryMb the memory of the largest worker, in MiB
   */
  record TooLarge(Need need, int cores, int memoryMb) implements WaitReason {}

  /**
   * Others hold what it needs.
   *
   * @param cores cores that are missing; 0 when there are enough and only memory is missing
   * @param memoryMb memory that is missing beside free cores, in MiB
   * @param holders who hold something on the workers that it could use, the longest first
   * @param wholeCluster whether it waits until nobody holds anything
   */
  record Missing(int cores, int memoryMb, List<Holder> holders, boolean wholeCluster)
      implements WaitReason {
    public Missing {
      holders = List.copyOf(holders);
    }
  }

  /** It would fit, and might then keep a job waiting that is before it. */
  record Reserved(String forJob) implements WaitReason {}
}
