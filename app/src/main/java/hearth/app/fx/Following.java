package hearth.app.fx;

import hearth.cluster.Subscription;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A subscription that a page takes while it is looked at. For the window's thread. */
public final class Following {
  private final Supplier<Subscription> subscribe;
  private @Nullable Subscription subscription;

  public Following(Supplier<Subscription> subscribe) {
    this.subscribe = subscribe;
  }

  /** Begins to follow. Twice is once. */
  public void begin() {
    if (subscription == null) {
      subscription = subscribe.get();
    }
  }

  /** Stops following, so that polling can rest. */
  public void rest() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }
}
