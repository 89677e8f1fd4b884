package hearth.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import picocli.CommandLine;

/** Runs command lines against fakes and keeps what they wrote. */
final class CliRunner {
  final FakeBackend backend;
  final List<String> opened = new ArrayList<>();
  final Deque<Runnable> guards = new ConcurrentLinkedDeque<>();
  int windows;
  private boolean interrupted;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  CliRunner(Path root) {
    backend = new FakeBackend(root);
  }

  int run(String... args) {
    out.reset();
    err.reset();
    interrupted = false;
    return cli().run(args);
  }

  CommandLine commands() {
    return cli().commands();
  }

  private Cli cli() {
    Backend.Factory factory =
        (profile, engine) -> {
          opened.add(profile + "/" + engine);
          return backend;
        };
    Console console = new Console(stream(out), stream(err), false);
    return new Cli(new CliContext(factory, console, new FakeInterrupts()), this::openWindow);
  }

  /** A cluster that was started, outside a command. */
  ClusterSession session(FakeBackend other) {
    Console console = new Console(stream(out), stream(err), false);
    return ClusterSession.open(
        other, console, ProgressView.on(console, false), new FakeInterrupts());
  }

  private int openWindow() {
    windows++;
    return ExitCode.OK;
  }

  private final class FakeInterrupts implements Interrupts {
    @Override
    public Guard guard(Runnable cleanup) {
      guards.push(cleanup);
      return () -> guards.remove(cleanup);
    }

    @Override
    public boolean happened() {
      return interrupted;
    }
  }

  /** What Ctrl+C does. */
  void interrupt() {
    interrupted = true;
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
