package hearth.jobs.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that keep their order, so that the same value is always the same JSON. */
final class Ordered {

  private Ordered() {}

  /** An unmodifiable copy in the same order. */
  static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
