package hearth.cluster.library;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a person has added to results, by their jobs' ids. Every call blocks, and fails when the
 * library cannot be used; the failure's message is a sentence for the user.
 */
public interface Library {

  /**
   * All that was added; a result to which nothing was is missing.
   *
   * @throws IOException as every call does
   */
  Map<String, Added> all() throws IOException;

  /** Calls a result something; an empty name takes its name away. */
  void rename(String jobId, String name) throws IOException;

  /** Gives a result these tags in place of those that it has. */
  void tag(String jobId, List<String> tags) throws IOException;

  /** Notes that results are deleted; nothing happens to their files. */
  void delete(Collection<String> jobIds, Instant at) throws IOException;

  /** Takes results back that were deleted. */
  void bringBack(Collection<String> jobIds) throws IOException;

  /** Notes that a result's files are what its job wrote. */
  void checked(String jobId, Instant at) throws IOException;

  /** Forgets all that was added to results, because they are gone. */
  void forget(Collection<String> jobIds) throws IOException;
}
