package hearth.cluster.engine.docker;

import hearth.cluster.results.ResultStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A results volume of Docker's. It works wherever Docker runs, also on another computer. */
final class VolumeResultStore implements ResultStore {

  /** The request for the ids of all jobs. */
  static final String JOBS = "jobs";

  private static final int PART_BYTES = 1 << 20;

  private final VolumeAccess volume;

  /** Asks the volume's server, which is started when it does not run. */
  @FunctionalInterface
  interface VolumeAccess {
    String ask(String request) throws IOException;
  }

  VolumeResultStore(VolumeAccess volume) {
    this.volume = volume;
  }

  @Override
  public List<String> jobs() throws IOException {
    return names(ok(JOBS)).stream().sorted().toList();
  }

  @Override
  public List<ResultEntry> files(String jobId) throws IOException {
    List<ResultEntry> files = new ArrayList<>();
    for (String line : names(ok("files " + job(jobId)))) {
      int space = line.indexOf(' ');
      files.add(
          new ResultEntry(line.substring(space + 1), Long.parseLong(line.substring(0, space))));
    }
    files.sort(Comparator.comparing(ResultEntry::name));
    return files;
  }

  @Override
  public InputStream open(String jobId, String name, long offset) throws IOException {
    String words = "read " + job(jobId) + " " + file(jobId, name);
    return new PartedInput(from -> part(words, jobId, name, from), offset);
  }

  @Override
  public void write(String jobId, String name, byte[] content) throws IOException {
    byte[] unused =
        ok(
            "write %s %s %s"
                .formatted(
                    job(jobId), file(jobId, name), Base64.getEncoder().encodeToString(content)));
  }

  @Override
  public void delete(String jobId) throws IOException {
    byte[] unused = ok("delete " + job(jobId));
  }

  private byte[] part(String words, String jobId, String name, long from) throws IOException {
    return answer(words + " " + from + " " + PART_BYTES)
        .orElseThrow(() -> new NoSuchFileException(jobId + "/" + name));
  }

  private byte[] ok(String request) throws IOException {
    return answer(request).orElseThrow(() -> new IOException("The results volume has lost it."));
  }

  /** The content of an answer; empty when there is no such file. */
  private Optional<byte[]> answer(String request) throws IOException {
    String[] words = volume.ask(request).split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    if (words[0].equals("missing")) {
      return Optional.empty();
    }
    byte[] content = Base64.getDecoder().decode(rest);
    if (!words[0].equals("ok")) {
      throw refused(new String(content, StandardCharsets.UTF_8).strip());
    }
    return Optional.of(content);
  }

  private static IOException refused(String why) {
    if (why.contains("Permission denied")) {
      return new IOException(
          "Another user wrote to the results volume, and this one may not (%s).".formatted(why)
              + " Start Hearth as that user, or remove the volume with hearth clean --volumes.");
    }
    if (why.contains("No space left on device")) {
      return new IOException(
          "Docker's disk is full (%s). Remove results, images and volumes that you do not need."
              .formatted(why));
    }
    return new IOException("The results volume answers: " + why);
  }

  private static List<String> names(byte[] content) {
    return Stream.of(new String(content, StandardCharsets.UTF_8).split("\0"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String job(String jobId) throws IOException {
    if (jobId.contains("/") || !isPlain(jobId)) {
      throw new IOException("\"" + jobId + "\" is no job id: it does not name one directory.");
    }
    return encoded(jobId);
  }

  private static String file(String jobId, String name) throws IOException {
    for (String part : name.split("/", -1)) {
      if (!isPlain(part)) {
        throw new IOException(
            "\"%s\" leads out of the job %s and is refused.".formatted(name, jobId));
      }
    }
    return encoded(name);
  }

  private static boolean isPlain(String part) {
    return !part.isBlank() && !part.equals(".") && !part.equals("..") && part.indexOf('\0') < 0;
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
