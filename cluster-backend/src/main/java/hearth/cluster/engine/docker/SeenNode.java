package hearth.cluster.engine.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node's container as Docker showed it in full.
 *
 * @param found the container
 * @param flagged Docker's {@code OOMKilled}
 * @param unhealthy whether its health check fails
 * @param ended when it ended, if it did
 */
record SeenNode(Found found, boolean flagged, boolean unhealthy, @Nullable Instant ended) {

  private static final String CREATED = "created";

  /** The node; empty for a container that is none, or has never run yet. */
  static Optional<SeenNode> of(InspectContainerResponse container) {
    ContainerState state = container.getState();
    return Found.of(container)
        .filter(found -> found.role().isNode() && !CREATED.equals(state.getStatus()))
        .map(
            found ->
                new SeenNode(
                    found,
                    Boolean.TRUE.equals(state.getOOMKilled()),
                    state.getHealth() != null && "unhealthy".equals(state.getHealth().getStatus()),
                    found.alive() ? null : instant(state.getFinishedAt())));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
