package hearth.cluster.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Hearth in a process of its own, to be killed. What it has to say it prints, a word and what the
 * word is about to a line.
 */
final class ChildHearth implements AutoCloseable {

  /** What is taken from the queue when the child has ended. */
  private static final String END = "";

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private ChildHearth(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** Starts a program of these tests with their own settings. */
  static ChildHearth open(Class<?> program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m"));
    for (String property : List.of("hearth.spark.home", "hearth.jobs.jar", "hearth.samples")) {
      command.add("-D" + property + "=" + System.getProperty(property));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    return new ChildHearth(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Prints, in the child. */
  static void say(String word, String what) {
    System.out.println(word + " " + what);
    System.out.flush();
  }

  /** Whatever the child prints finds a taker until it is killed. */
  private void read() {
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      out.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // It was killed.
    } finally {
      lines.add(END);
    }
  }

  /**
   * Waits for a word.
   *
   * @return what the word is about
   * @throws IOException when the child ends before
   */
  String await(String word) throws IOException, InterruptedException {
    String line = lines.take();
    while (!line.startsWith(word + " ")) {
      if (line.equals(END)) {
        throw new IOException("The child ended before it said " + word);
      }
      line = lines.take();
    }
    return line.substring(word.length() + 1);
  }

  /** Lets it live so long at most, then kills it as the system would: it cannot clean up. */
  void killAfter(long millis) throws InterruptedException {
    boolean endedItself = process.waitFor(millis, TimeUnit.MILLISECONDS);
    if (endedItself) {
      throw new IllegalStateException("The child ended with code " + process.exitValue());
    }
    process.destroyForcibly().waitFor();
  }

  /** All that it said and nobody waited for; to be called once it is killed. */
  List<String> rest() throws InterruptedException {
    List<String> rest = new ArrayList<>();
    for (String line = lines.take(); !line.equals(END); line = lines.take()) {
      rest.add(line);
    }
    return rest;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
