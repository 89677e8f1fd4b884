package hearth.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Runs command lines against fakes and keeps what they wrote. */
final class CliRunner {
  final FakeBackend backend;
  final List<String> opened = new ArrayList<>();
  final Deque<Runnable> guards = new ArrayDeque<>();
  int windows;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  CliRunner(Path root) {
    backend = new FakeBackend(root);
  }

  int run(String... args) {
    out.reset();
    err.reset();
    Console console = new Console(stream(out), stream(err), false);
    Backend.Factory factory =
        (profile, engine) -> {
          opened.add(profile + "/" + engine);
          return backend;
        };
    Interrupts interrupts =
        cleanup -> {
          guards.push(cleanup);
          return () -> guards.remove(cleanup);
        };
    return new Cli(new CliContext(factory, console, interrupts), () -> ++windows * 0).run(args);
  }

  /** What Ctrl+C does. */
  void interrupt() {
    for (Runnable cleanup = guards.poll(); cleanup != null; cleanup = guards.poll()) {
      cleanup.run();
    }
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
