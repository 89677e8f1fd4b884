package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inputs of a job held: {@code input-checksums.json} in the result's directory. It is
 * written some time after the job's end, see {@link ResultLayout#INPUT_CHECKSUMS}.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param inputs the inputs of the request in their order, then the files of its parameters
 */
public record InputChecksums(int schema, List<InputChecksum> inputs) {

  public static final int SCHEMA = 1;

  public InputChecksums {
    inputs = List.copyOf(inputs);
  }

  /**
   * The content of one file when the job was submitted.
   *
   * @param path where the computer that submitted the job had it, see {@link JobInput#original}
   * @param name its name
   * @param bytes its size then
   * @param sha256 SHA-256 in lower-case hex, as {@link ResultManifest.ResultFile} has it; null when
   *     the file had been changed, or was gone, before it was read for this
   */
  public record InputChecksum(
      String path,
      String name,
      long bytes,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sha256) {}
}
