package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.cluster.results.StageFigures;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job's directory tells of it.
 *
 * @param attempts the first one first; none of a job that was never launched
 * @param files its files with their sizes, by name
 * @param inputs its inputs, then the files of its parameters
 */
public record JobDetails(List<Run> attempts, List<ResultEntry> files, List<Input> inputs) {
  public JobDetails {
    attempts = List.copyOf(attempts);
    files = List.copyOf(files);
    inputs = List.copyOf(inputs);
  }

  /**
   * What is known of a job's inputs; none when its directory has no request.
   *
   * @throws IOException when the volume cannot be read
   */
  public static List<Input> inputs(ResultStore store, String jobId) throws IOException {
    return InputFiles.read(store, jobId, store.files(jobId));
  }

  /** What the job takes on disk, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(ResultEntry::bytes).sum();
  }

  /** The latest attempt. */
  public Optional<Run> latest() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
  }

  /**
   * One attempt.
   *
   * @param session the session that ran it, or null when it had a driver of its own
   * @param application Spark's id of it, or null when it never got an executor
   * @param outcome how it ended, or null when it has not
   * @param metrics its latest sums by name, such as {@code bytesRead}
   * @param stages its stages that have ended
   */
  public record Run(
      int number,
      @Nullable String session,
      @Nullable String application,
      @Nullable Instant started,
      @Nullable Instant ended,
      @Nullable JobState outcome,
      @Nullable Failure failure,
      Map<String, Double> metrics,
      List<StageFigures> stages) {
    public Run {
      metrics = Map.copyOf(metrics);
      stages = List.copyOf(stages);
    }
  }

  /**
   * An input file.
   *
   * @param bytes its size when the job was submitted
   * @param sha256 SHA-256 of what it was then, in lower-case hex; null while it is not noted, and
   *     for ever when the file was changed before that
   * @param state whether it is still the same file
   */
  public record Input(String name, long bytes, @Nullable String sha256, InputState state) {

    /** Whether its checksum is still to come. */
    public boolean isToBeRead() {
      return sha256 == null && state == InputState.SAME;
    }
  }

  /** Whether a file is what it was when the job was submitted, as its size and its date tell. */
  public enum InputState {
    SAME,
    CHANGED,
    GONE,
    UNKNOWN;

    static InputState of(JobInput input) {
      if (input.modified() == null) {
        return UNKNOWN;
      }
      try {
        BasicFileAttributes now =
            Files.readAttributes(Path.of(input.original()), BasicFileAttributes.class);
        boolean same =
            now.size() == input.bytes()
                && now.lastModifiedTime().toInstant().equals(input.modified());
        return same ? SAME : CHANGED;
      } catch (NoSuchFileException e) {
        return GONE;
      } catch (IOException | InvalidPathException e) {
        return UNKNOWN;
      }
    }
  }
}
