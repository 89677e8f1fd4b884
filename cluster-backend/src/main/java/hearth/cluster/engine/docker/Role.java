package hearth.cluster.engine.docker;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a container of Hearth is for. */
enum Role {
  MASTER,
  WORKER,
  DRIVER,
  /** Serves the results volume. */
  RESULTS;

  /** The role as its label has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> of(@Nullable String label) {
    return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
  }

  boolean isNode() {
    return this == MASTER || this == WORKER;
  }
}
