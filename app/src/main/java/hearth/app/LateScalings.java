package hearth.app;

import hearth.cluster.scaling.QueuedScalings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The scaling experiments, opened when somebody first asks for them. */
final class LateScalings implements AutoCloseable {
  private final Supplier<QueuedScalings> maker;
  private volatile @Nullable QueuedScalings opened;

  LateScalings(Supplier<QueuedScalings> maker) {
    this.maker = maker;
  }

  synchronized QueuedScalings get() {
    QueuedScalings present = opened;
    if (present == null) {
      present = maker.get();
      opened = present;
      present.open();
    }
    return present;
  }

  /** Whether an experiment is under way. */
  boolean areBusy() {
    QueuedScalings present = opened;
    return present != null && present.isBusy();
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
