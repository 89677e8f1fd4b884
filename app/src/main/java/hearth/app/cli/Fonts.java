package hearth.app.cli;

import hearth.app.text.Messages;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Whether this computer can draw letters. */
final class Fonts {

  private Fonts() {}

  /**
   * Tries to measure a letter, before minutes of work end in a picture that cannot be drawn.
   *
   * @throws CliFailure when this computer has no font
   */
  static void require() {
    try {
      new Font(Font.SANS_SERIF, Font.PLAIN, 12)
          .getStringBounds("k", new FontRenderContext(null, true, true));
    } catch (RuntimeException | Error e) {
      throw new CliFailure(
          ExitCode.MISSING, Messages.text("start.fonts"), Messages.text("start.fonts.remedy"), e);
    }
  }
}
