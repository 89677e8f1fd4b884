package hearth.jobs.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a person can try a job type with at once: small files, and parameters that suit them.
 *
 * @param parameters those that differ from the type's defaults; that of a file parameter is its
 *     path
 * @param inputs the files, which are there
 */
public record Sample(Map<String, String> parameters, List<Path> inputs) {
  public Sample {
    parameters = Map.copyOf(parameters);
    inputs = List.copyOf(inputs);
  }
}
