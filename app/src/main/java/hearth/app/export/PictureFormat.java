package hearth.app.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a chart is written as. */
public enum PictureFormat {
  /** Pixels, for slides and web pages. */
  PNG,
  /** Lines and letters that drawing programs change. */
  SVG,
  /** Lines, and letters as they were drawn: alike everywhere, for manuscripts. */
  PDF;

  /** How names of such files end. */
  public String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The format that a file's name asks for; empty when it names none of them. */
  public static Optional<PictureFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> name.endsWith(format.suffix())).findFirst();
  }
}
