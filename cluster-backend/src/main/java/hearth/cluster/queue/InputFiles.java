package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.InputChecksums;
import hearth.jobs.contract.InputChecksums.InputChecksum;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inputs of a job and their checksums, as its directory has them. */
final class InputFiles {

  private InputFiles() {}

  /** The inputs of a request, then the files of its parameters. */
  static List<JobInput> of(JobRequest request) {
    List<JobInput> all = new ArrayList<>(request.inputs());
    all.addAll(request.files().values());
    return all;
  }

  /** Whether a job's directory is there, and not just what somebody else left of it. */
  static boolean hasRequest(List<ResultEntry> files) {
    return has(files, ResultLayout.REQUEST);
  }

  private static boolean has(List<ResultEntry> files, String name) {
    return files.stream().anyMatch(file -> file.name().equals(name));
  }

  /** Writes the checksums of a job's inputs beside what it computed. */
  static void write(ResultStore store, String jobId, List<InputChecksum> checksums)
      throws IOException {
    InputChecksums noted = new InputChecksums(InputChecksums.SCHEMA, checksums);
    store.write(
        jobId,
        ResultLayout.INPUT_CHECKSUMS,
        ContractJson.pretty(noted).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What is known of a job's inputs; none when its directory has no request, or one of a newer
   * Hearth.
   *
   * @param files the files of its directory
   * @throws IOException when the volume cannot be read
   */
  static List<JobDetails.Input> read(ResultStore store, String jobId, List<ResultEntry> files)
      throws IOException {
    if (!hasRequest(files)) {
      return List.of();
    }
    try {
      JobRequest request = ContractJson.request(text(store, jobId, ResultLayout.REQUEST));
      Map<String, InputChecksum> known = new HashMap<>();
      if (has(files, ResultLayout.INPUT_CHECKSUMS)) {
        String json = text(store, jobId, ResultLayout.INPUT_CHECKSUMS);
        ContractJson.checksums(json).inputs().forEach(input -> known.put(input.path(), input));
      }
      return of(request).stream().map(input -> input(input, known)).toList();
    } catch (ContractException e) {
      return List.of();
    }
  }

  private static JobDetails.Input input(JobInput input, Map<String, InputChecksum> known) {
    Optional<InputChecksum> noted = Optional.ofNullable(known.get(input.original()));
    JobDetails.InputState state = JobDetails.InputState.of(input);
    // What was changed while it was read may have been changed back.
    boolean tooLate = noted.isPresent() && noted.get().sha256() == null;
    return new JobDetails.Input(
        input.name(),
        input.bytes(),
        noted.map(InputChecksum::sha256).orElse(null),
        tooLate && state == JobDetails.InputState.SAME ? JobDetails.InputState.UNKNOWN : state);
  }

  private static String text(ResultStore store, String jobId, String name) throws IOException {
    try (InputStream in = store.open(jobId, name, 0)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
