package hearth.cluster.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has added to a result.
 *
 * @param name what they call it; empty when they gave it no name
 * @param tags in alphabetical order
 * @param deleted when it was deleted; null while it is not. It is there until it is removed
 * @param checked when all of its files were found to be what the job wrote; null when nobody looked
 */
public record Added(
    String name, List<String> tags, @Nullable Instant deleted, @Nullable Instant checked) {

  /** Nothing. */
  public static final Added NOTHING = new Added("", List.of(), null, null);

  public Added {
    tags = List.copyOf(tags);
  }

  /** Whether it was deleted. */
  public boolean isDeleted() {
    return deleted != null;
  }

  Added withTags(List<String> others) {
    return new Added(name, others, deleted, checked);
  }
}
