package hearth.cluster.forecast;

import java.util.Map;

/**
 * What a job that has finished took on disk.
 *
 * @param textBytes its input when unpacked
 * @param parameters every parameter's value
 * @param temporaryBytes what its tasks wrote to local disks, for each other and for want of memory
 * @param resultBytes what its directory took
 */
public record PastUse(
    double textBytes, Map<String, String> parameters, long temporaryBytes, long resultBytes) {
  public PastUse {
    parameters = Map.copyOf(parameters);
  }
}
