package hearth.cluster.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.cluster.queue.JobDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A Hearth in a process of its own, to be killed: starts a cluster and a long job on it. */
final class DoomedHearth implements AutoCloseable {

  private static final String JOB = "job ";

  private final Process process;
  private final String jobId;

  private DoomedHearth(Process process, String jobId) {
    this.process = process;
    this.jobId = jobId;
  }

  /**
   * Opens one and returns once its job is launched.
   *
   * @param home its home
   * @param input the job's input, to be read {@code times} times
   */
  static DoomedHearth open(Path home, Path input, int times) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    for (String property : List.of("hearth.spark.home", "hearth.jobs.jar", "hearth.samples")) {
      command.add("-D" + property + "=" + System.getProperty(property));
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), DoomedHearth.class.getName()));
    command.addAll(List.of(home.toString(), input.toString(), Integer.toString(times)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    // Its reader stays open: whatever the doomed one still prints finds a taker until it is killed.
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith(JOB)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("The child ended before its job was launched");
    }
    return new DoomedHearth(process, line.substring(JOB.length()));
  }

  String jobId() {
    return jobId;
  }

  /** Kills it as the system would: it cannot clean up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The child itself: home, input, how often to read it. */
  public static void main(String[] arguments) throws InterruptedException {
    OpenHearth hearth = new OpenHearth(Path.of(arguments[0]));
    hearth.cluster.start(OpenHearth.PROFILE).join();
    List<Path> inputs = Collections.nCopies(Integer.parseInt(arguments[2]), Path.of(arguments[1]));
    String id = hearth.jobs.submit(new JobDraft("kmer-spectrum", Map.of(), inputs)).join().id();
    System.out.println(JOB + id);
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
