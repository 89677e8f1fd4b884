package hearth.app.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a sentence on the desktop, without a sound, where it has {@code notify-send}: Linux
 * desktops that follow the freedesktop.org notifications. Elsewhere nothing happens.
 */
final class DesktopNotifier implements Consumer<String> {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);
  private static final long PATIENCE_SECONDS = 5;

  private final List<String> program;
  private final Executor background;

  DesktopNotifier(Executor background) {
    this(List.of("notify-send"), background);
  }

  /**
   * @param program with which arguments it begins
   * @param background runs what waits for it
   */
  DesktopNotifier(List<String> program, Executor background) {
    this.program = List.copyOf(program);
    this.background = background;
  }

  @Override
  public void accept(String sentence) {
    background.execute(() -> show(sentence));
  }

  private void show(String sentence) {
    try {
      List<String> words = new ArrayList<>(program);
      words.addAll(
          List.of(
              "--app-name=Hearth",
              "--hint=boolean:suppress-sound:true",
              "--",
              "Hearth",
              plain(sentence)));
      ProcessBuilder command = new ProcessBuilder(words);
      command.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      command.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = command.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      LOG.debug("The desktop shows no notifications", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A notification's body is markup. */
  private static String plain(String sentence) {
    return sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
