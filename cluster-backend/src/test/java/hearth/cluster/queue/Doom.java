package hearth.cluster.queue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kills a Hearth just before or just after one of its writes: from there on it does nothing. */
final class Doom {

  private final int at;
  private final boolean before;
  private int writes;
  private boolean dead;

  /**
   * @param at which write, 1 for the first
   * @param before whether it is not made any more
   */
  Doom(int at, boolean before) {
    this.at = at;
    this.before = before;
  }

  /** Ends a Hearth without its doing anything more. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Sees what a call returned. */
  interface Witness {
    @Nullable Object saw(String method, @Nullable Object[] arguments, @Nullable Object result);
  }

  /** This part of a Hearth; calls of these names are its writes. */
  <T> T mortal(Class<T> type, T part, Set<String> changes, Witness witness) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              String name = method.getName();
              boolean write = changes.contains(name);
              if (!name.equals("close")) {
                dieAt(write, before);
              }
              try {
                Object result = method.invoke(part, arguments);
                Object seen =
                    witness.saw(name, arguments == null ? new Object[0] : arguments, result);
                if (write && !before && writes == at) {
                  dead = true;
                  throw new Killed();
                }
                return seen;
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            }));
  }

  private void dieAt(boolean write, boolean atOnce) {
    if (!dead && write) {
      writes++;
      dead = atOnce && writes == at;
    }
    if (dead) {
      throw new Killed();
    }
  }
}
