package hearth.jobs.spark;

import java.io.IOException;

/** A process that lives until its standard input ends. */
final class WaitsForInput {

  private WaitsForInput() {}

  public static void main(String[] arguments) throws IOException {
    int read = System.in.read();
    System.exit(read < 0 ? 0 : 1);
  }

  static Process start() throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    return new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), WaitsForInput.class.getName())
        .start();
  }
}
