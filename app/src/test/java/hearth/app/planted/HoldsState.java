package hearth.app.planted;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Breaks a rule on purpose, in three fields. */
public final class HoldsState {
  static final List<String> NAMES = List.of("constant");
  static final HashMap<String, String> CACHE = new HashMap<>();
  static final AtomicReference<String> LATEST = new AtomicReference<>("");
  static int counter;
}
