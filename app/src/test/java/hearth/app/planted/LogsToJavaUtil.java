package hearth.app.planted;

import java.util.logging.Logger;

/** Breaks a rule on purpose. */
public final class LogsToJavaUtil {
  void log() {
    Logger.getLogger("planted").info("planted");
  }
}
