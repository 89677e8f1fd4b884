package hearth.cluster.results;

import hearth.cluster.results.ResultCatalog.ResultException;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One job's finished result: its manifest, and its tables checked against it. */
final class ResultFolder {

  private static final Pattern LEADING_NUMBER = Pattern.compile("[0-9]{1,9}");

  private final ResultStore store;
  private final String jobId;
  private final ResultManifest manifest;

  private ResultFolder(ResultStore store, String jobId, ResultManifest manifest) {
    this.store = store;
    this.jobId = jobId;
    this.manifest = manifest;
  }

  /**
   * Opens a result of a kind.
   *
   * @throws ResultException when it is not finished, damaged, of another kind or a newer version
   */
  static ResultFolder open(ResultStore store, String jobId, String kind, int kindVersion)
      throws IOException {
    ResultManifest manifest = manifest(store, jobId);
    if (!manifest.kind().equals(kind)) {
      throw new ResultException(
          "The result of %s is a %s and not a %s.".formatted(jobId, manifest.kind(), kind));
    }
    if (manifest.kindVersion() > kindVersion) {
      throw new ResultException(
          "The result of %s is of version %d, and this Hearth reads up to version %d. Open it with"
                  .formatted(jobId, manifest.kindVersion(), kindVersion)
              + " a newer Hearth.");
    }
    return new ResultFolder(store, jobId, manifest);
  }

  /**
   * Opens a result of any kind.
   *
   * @throws ResultException when it is not finished or damaged
   */
  static ResultFolder open(ResultStore store, String jobId) throws IOException {
    return new ResultFolder(store, jobId, manifest(store, jobId));
  }

  /**
   * Reads a job's manifest.
   *
   * @throws ResultException when there is none, or it is damaged or of another version
   */
  static ResultManifest manifest(ResultStore store, String jobId) throws IOException {
    try {
      return ContractJson.manifest(text(store, jobId, ResultLayout.MANIFEST));
    } catch (NoSuchFileException e) {
      throw new ResultException(
          "%s has no result: there is no %s. The job did not finish."
              .formatted(jobId, ResultLayout.MANIFEST));
    } catch (ContractException e) {
      throw new ResultException(
          "%s of %s: %s".formatted(ResultLayout.MANIFEST, jobId, e.getMessage()));
    }
  }

  /** The text of a small file. */
  static String text(ResultStore store, String jobId, String name) throws IOException {
    return new String(bytes(store, jobId, name), StandardCharsets.UTF_8);
  }

  /** Whether the job wrote such a file. */
  boolean lists(String name) {
    return manifest.files().stream().anyMatch(file -> file.name().equals(name));
  }

  /**
   * Opens a table.
   *
   * @throws ResultException when it is missing; {@link TsvFile#requireWhole} says whether it is
   *     what the job wrote
   */
  TsvFile table(String name) throws IOException {
    ResultManifest.ResultFile listed =
        manifest.files().stream()
            .filter(file -> file.name().equals(name))
            .findFirst()
            .orElseThrow(() -> missing(name));
    byte[] content;
    try {
      content = bytes(store, jobId, name);
    } catch (NoSuchFileException e) {
      throw missing(name);
    }
    return tsv(name, content, fault(content, listed));
  }

  /**
   * The text of a small file that is no table.
   *
   * @throws ResultException when it is missing, or not what the job wrote
   */
  String whole(String name) throws IOException {
    table(name).requireWhole();
    return text(store, jobId, name);
  }

  /** Says that a file is wrong. */
  ResultException damaged(String name, String what) {
    return new ResultException(
        "%s of %s is damaged: %s. Run the job again.".formatted(name, jobId, what));
  }

  /** Every file that the manifest lists. */
  List<ResultManifest.ResultFile> files() {
    return manifest.files();
  }

  /**
   * Opens the whole lines among the first {@code bytes} of a table. Whether they are what the job
   * wrote is not known: the checksum is that of the whole file.
   */
  TsvFile beginning(String name, int bytes) throws IOException {
    byte[] content;
    try (InputStream in = store.open(jobId, name, 0)) {
      content = in.readNBytes(bytes);
    } catch (NoSuchFileException e) {
      throw missing(name);
    }
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    return tsv(name, Arrays.copyOf(content, end), null);
  }

  /** Tables of people's own programs may have quotes around cells; Hearth's own have none. */
  private TsvFile tsv(String name, byte[] content, @Nullable String fault) {
    boolean quoted = manifest.kind().equals(OwnJob.RESULT_KIND);
    return new TsvFile(name + " of " + jobId, content, quoted, fault);
  }

  private static @Nullable String fault(byte[] content, ResultManifest.ResultFile listed) {
    if (content.length != listed.bytes()) {
      return "it ends after line %d with %d bytes, and the job wrote %d"
          .formatted(lines(content), content.length, listed.bytes());
    }
    return Sha256.hex(content).equals(listed.sha256())
        ? null
        : "its checksum is not that of what the job wrote";
  }

  /**
   * A whole number of the manifest's summary.
   *
   * @throws ResultException when there is none of that name
   */
  int summaryInt(String key) throws ResultException {
    if (manifest.summary().get(key) instanceof Integer number) {
      return number;
    }
    throw summaryProblem(key);
  }

  /**
   * The number at the start of a label of the manifest's summary, such as 11 of {@code 11
   * Bacterial}.
   *
   * @throws ResultException when there is none
   */
  int summaryNumberOfLabel(String key) throws ResultException {
    Object label = manifest.summary().get(key);
    Matcher number = LEADING_NUMBER.matcher(label == null ? "" : label.toString());
    if (number.lookingAt()) {
      return Integer.parseInt(number.group());
    }
    throw summaryProblem(key);
  }

  /**
   * A yes or no of the manifest's summary.
   *
   * @throws ResultException when there is none of that name
   */
  boolean summaryFlag(String key) throws ResultException {
    if (manifest.summary().get(key) instanceof Boolean flag) {
      return flag;
    }
    throw summaryProblem(key);
  }

  private ResultException summaryProblem(String key) {
    return new ResultException(
        "%s of %s does not say \"%s\". Run the job again."
            .formatted(ResultLayout.MANIFEST, jobId, key));
  }

  private ResultException missing(String name) {
    return new ResultException("%s of %s is missing. Run the job again.".formatted(name, jobId));
  }

  private static byte[] bytes(ResultStore store, String jobId, String name) throws IOException {
    try (InputStream in = store.open(jobId, name, 0)) {
      return in.readAllBytes();
    }
  }

  private static long lines(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().count();
  }
}
