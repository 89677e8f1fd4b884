package hearth.cluster.engine.docker;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in sentences what Docker says in its own words. */
final class Problems {

  private static final Pattern TAKEN =
      Pattern.compile(
          "address already in use|port is already allocated|ports are not available"
              + "|only one usage of each socket address|forbidden by its access permissions");
  private static final Pattern MESSAGE =
      Pattern.compile("\\{\"message\":\"(.*)\"\\}", Pattern.DOTALL);

  private Problems() {}

  /** Whether a start failed because a port of this computer is taken. */
  static boolean isTakenPort(RuntimeException e) {
    return TAKEN.matcher(text(e).toLowerCase(Locale.ROOT)).find();
  }

  /** Whether something failed because a disk has no room left. */
  static boolean isFullDisk(Exception e) {
    String text = text(e).toLowerCase(Locale.ROOT);
    return text.contains("no space left on device")
        || text.contains("not enough space on the disk");
  }

  /** A failure of a call to Docker, for the user. */
  static EngineException of(RuntimeException e) {
    String text = text(e);
    if (e instanceof NotFoundException && text.contains("No such image")) {
      return new EngineException.Unavailable(
          sentence("The container image is not there: " + text), "Build or load it first.", e);
    }
    if (isFullDisk(e)) {
      return new EngineException.Unavailable(
          sentence("Docker's disk is full: " + text),
          "Remove images and volumes that you do not need.",
          e);
    }
    if (e instanceof DockerException) {
      return new EngineException.Unavailable(
          sentence("Docker refused: " + text), "Look at Docker's own log if this stays.", e);
    }
    return new EngineException.Unavailable(
        sentence("Docker does not answer: " + text),
        "Check that Docker runs. As soon as it does, Hearth sees the cluster again.",
        e);
  }

  /** Words of others as the end of a sentence, so that the next one can follow. */
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped : stripped + ".";
  }

  /** What Docker said, without the JSON around it. */
  static String text(Throwable e) {
    Throwable cause = e;
    for (Throwable next = e; next != null; next = next.getCause()) {
      cause = next instanceof IOException || next instanceof DockerException ? next : cause;
    }
    String message = String.valueOf(cause.getMessage()).strip();
    Matcher json = MESSAGE.matcher(message);
    return json.find() ? unescaped(json.group(1)) : orClass(message, cause);
  }

  private static String unescaped(String json) {
    return json.replace("\\\"", "\"").replace("\\n", " ").strip();
  }

  private static String orClass(@Nullable String message, Throwable e) {
    return message == null || message.equals("null") ? e.getClass().getSimpleName() : message;
  }
}
