package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Sentences for files that cannot even be opened. */
final class FileProblems {

  private FileProblems() {}

  static BadInputException explain(Path path, IOException e) {
    String name = name(path);
    if (e instanceof NoSuchFileException) {
      return new BadInputException(
          path.toString(),
          null,
          sentence("There is no file \"%s\".", path),
          "Choose the file again: it may have been moved or renamed.",
          e);
    }
    if (e instanceof AccessDeniedException) {
      return new BadInputException(
          path.toString(),
          null,
          sentence("You have no permission to read \"%s\".", name),
          "Ask its owner for read permission, or copy it into a folder of your own.",
          e);
    }
    return new BadInputException(
        path.toString(),
        null,
        sentence("\"%s\" cannot be read: %s.", name, reason(e)),
        "See whether the disk it is on is connected and whole, then try again.",
        e);
  }

  static BadInputException directory(Path path) {
    return new BadInputException(
        path.toString(),
        null,
        sentence("\"%s\" is a folder, not a file.", name(path)),
        "Choose the sequence files inside it.");
  }

  static BadInputException empty(Path path) {
    return new BadInputException(
        path.toString(),
        null,
        sentence("\"%s\" is empty: it has 0 bytes.", name(path)),
        "Copy or download the file again.");
  }

  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
