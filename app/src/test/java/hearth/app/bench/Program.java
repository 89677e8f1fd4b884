package hearth.app.bench;

import java.nio.file.Path;
import java.util.Map;

/** A k-mer counter that can be measured. */
interface Program {

  String name();

  /** Whether it reads gzip by itself. */
  boolean unpacks();

  /**
   * Counts once.
   *
   * @param folder an empty folder for whatever it writes
   * @param known the histogram that another program found
   * @throws Exception when it fails
   */
  Measured run(Task task, Path folder, Map<Long, Long> known) throws Exception;

  /**
   * What this program's histogram should be.
   *
   * @param exact the true one, without any cap
   */
  default Map<Long, Long> expected(Map<Long, Long> exact) {
    return exact;
  }
}
