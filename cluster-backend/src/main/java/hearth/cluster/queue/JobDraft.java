package hearth.cluster.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A job as a person asks for it.
 *
 * @param type the job type
 * @param parameters values that differ from the defaults
 * @param inputs files of this computer
 * @param options how it is to wait and to run
 */
public record JobDraft(
    String type, Map<String, String> parameters, List<Path> inputs, QueueOptions options) {
  public JobDraft {
    parameters = Map.copyOf(parameters);
    inputs = List.copyOf(inputs);
  }

  /** A draft that asks for nothing special. */
  public JobDraft(String type, Map<String, String> parameters, List<Path> inputs) {
    this(type, parameters, inputs, QueueOptions.USUAL);
  }
}
