package hearth.jobs.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a finished job has written: {@code manifest.json}, the last file. No manifest, no result.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param jobId the job's id
 * @param kind the kind of result, such as {@code kmer-spectrum}
 * @param kindVersion version of that kind's files
 * @param files every file of the result but this one, with size and checksum
 * @param summary figures worth showing without opening a file, in order: name to value
 * @param notes sentences about the input that the reader of the result should know
 * @param finished when
 */
public record ResultManifest(
    int schema,
    String jobId,
    String kind,
    int kindVersion,
    List<ResultFile> files,
    Map<String, Object> summary,
    List<String> notes,
    Instant finished) {

  public static final int SCHEMA = 1;
  public static final String FILE_NAME = "manifest.json";

  public ResultManifest {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
    summary = Ordered.copyOf(summary);
  }

  /** A file of the result: name within the directory, size, and SHA-256 in lower-case hex. */
  public record ResultFile(String name, long bytes, String sha256) {}
}
