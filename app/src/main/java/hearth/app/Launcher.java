package hearth.app;

import hearth.app.cli.Cli;
import hearth.app.cli.CliContext;
import hearth.app.cli.Console;
import hearth.app.cli.ShutdownInterrupts;
import hearth.app.text.Language;
import hearth.cluster.HearthHome;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Hearth's main class. Only opening the window loads JavaFX, so that commands start quickly; and it
 * is no JavaFX application itself, so that JavaFX may be on the class path.
 */
public final class Launcher {

  private Launcher() {}

  /** Without arguments opens the window, else runs the command that they name. */
  public static void main(String[] args) {
    LogFile.open(HearthHome.find());
    // Commands are read by scripts, too; the window has its own choice.
    Language.ENGLISH.speak();
    if (args.length > 0) {
      System.setProperty("java.awt.headless", "true");
    }
    Console console = console();
    ShutdownInterrupts interrupts = new ShutdownInterrupts(console);
    CliContext context = new CliContext(AppContext::open, console, interrupts);
    int exitCode = new Cli(context, () -> Window.open()).run(args);
    interrupts.finished();
    System.exit(exitCode);
  }

  private static Console console() {
    java.io.Console terminal = System.console();
    boolean both = terminal != null && terminal.isTerminal();
    return new Console(
        both ? System.out : utf8(FileDescriptor.out),
        both ? System.err : utf8(FileDescriptor.err),
        Boolean.getBoolean("hearth.terminal"));
  }

  /** Files and pipes get UTF-8 whatever the terminal's encoding is. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
