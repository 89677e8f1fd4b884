package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An input file of a request.
 *
 * @param path where the driver and the executors find it
 * @param name the file's name as the user chose it
 * @param bytes its size when the job was submitted
 * @param source where the computer that submitted the job has it, or null when that is {@code path}
 *     or not known
 * @param modified when it was last changed, as its file system told when the job was submitted;
 *     null in requests of earlier versions
 */
public record JobInput(
    String path,
    String name,
    long bytes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant modified) {

  /** A file of which no more is known. */
  public JobInput(String path, String name, long bytes) {
    this(path, name, bytes, null, null);
  }

  /** Where the computer that submitted the job has it. */
  public String original() {
    return source == null ? path : source;
  }
}
