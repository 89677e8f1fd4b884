package hearth.jobs.check;

import java.io.Serializable;

/**
 * What an executor says of itself.
 *
 * @param id Spark's id of it
 * @param host where it runs
 * @param spark version of Spark
 * @param java version of Java, such as {@code 17.0.19}
 * @param heapBytes what its heap may grow to
 */
public record ExecutorFacts(String id, String host, String spark, String java, long heapBytes)
    implements Serializable {

  /** The executor as evidence calls it. */
  String label() {
    return "executor %s on %s".formatted(id, host);
  }
}
