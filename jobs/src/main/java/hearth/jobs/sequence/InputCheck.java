package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recognises a file by its content, whatever its name, and refuses what the job could not read.
 * Reads little (about 64 KiB), so that it can run while a person chooses files; what is wrong
 * further down shows when the file is read.
 */
public final class InputCheck {

  /** How much of the text is looked at. */
  static final int HEAD_BYTES = 64 << 10;

  private InputCheck() {}

  /**
   * Inspects a file.
   *
   * @param formats the formats that the job takes, as {@link InputFormat#id}s
   * @return what it is; where it could be of several formats, of one that the job takes
   * @throws BadInputException when it is missing, unreadable, damaged or of another format
   */
  public static CheckedFile inspect(Path path, List<String> formats) {
    try {
      if (Files.isDirectory(path)) {
        throw FileProblems.directory(path);
      }
      long bytes = Files.size(path);
      if (bytes == 0) {
        throw FileProblems.empty(path);
      }
      Compression compression = Packing.of(path, bytes);
      // The format is not known yet, and does not matter for unpacking.
      Head head = head(new CheckedFile(path.toString(), InputFormat.FASTA, compression, bytes));
      FormatHead found = recognise(path, head, formats);
      CheckedFile file = new CheckedFile(path.toString(), found.format(), compression, bytes);
      found.check(file, head);
      return file;
    } catch (IOException e) {
      throw FileProblems.explain(path, e);
    }
  }

  private static Head head(CheckedFile file) {
    byte[] head = new byte[headBytes(file)];
    try (TextInput input = new TextInput(file, 0)) {
      int n = input.readFully(head);
      if (n == 0) {
        throw new BadInputException(
            file.path(),
            null,
            sentence("\"%s\" holds nothing: unpacked it has 0 bytes.", file.name()),
            "Copy or download the file again.");
      }
      return new Head(Arrays.copyOf(head, n), n < HEAD_BYTES);
    }
  }

  /** How much of the text to look at; small files of which there are many get small buffers. */
  static int headBytes(CheckedFile file) {
    boolean plain = file.compression() == Compression.NONE;
    return plain ? (int) Math.min(HEAD_BYTES, file.bytes()) : HEAD_BYTES;
  }

  private static FormatHead recognise(Path path, Head head, List<String> formats) {
    requireLineFeeds(path, head);
    return FormatHeads.of(head, formats)
        .orElseThrow(
            () ->
                FormatHeads.of(head)
                    .map(found -> unwanted(path, found.format(), formats))
                    .orElseGet(() -> unknown(path, head, formats)));
  }

  private static void requireLineFeeds(Path path, Head head) {
    boolean returns = Lines.find(head.bytes(), '\r') < head.bytes().length;
    boolean feeds = Lines.find(head.bytes(), '\n') < head.bytes().length;
    if (returns && !feeds && !head.isBinary()) {
      throw new BadInputException(
          path.toString(),
          null,
          sentence(
              "\"%s\" has the line ends of old Macintoshes, which leave it a single line.",
              FileProblems.name(path)),
          "Save it anew with line ends of Unix or Windows.");
    }
  }

  private static BadInputException unknown(Path path, Head head, List<String> formats) {
    return new BadInputException(
        path.toString(),
        "line 1",
        sentence("\"%s\" is %s: %s.", FileProblems.name(path), none(formats), instead(head)),
        sentence("Choose %s.", signs(formats)));
  }

  /** What the file is instead. */
  private static String instead(Head head) {
    return Looks.like(head.bytes())
        .map(kind -> "it looks like " + kind)
        .orElseGet(
            () ->
                head.isBinary()
                    ? "it is a binary file of another kind"
                    : "its first line is \"" + Looks.firstLine(head.bytes()) + "\"");
  }

  private static String none(List<String> formats) {
    List<String> titles = formats.stream().map(id -> InputFormat.of(id).title()).toList();
    return switch (titles.size()) {
      case 1 -> "not " + titles.get(0);
      case 2 -> "neither " + titles.get(0) + " nor " + titles.get(1);
      default -> "none of " + InputFormat.inWords(titles, "and");
    };
  }

  private static String signs(List<String> formats) {
    List<String> signs = new ArrayList<>();
    for (String id : formats) {
      InputFormat format = InputFormat.of(id);
      signs.add(format.title() + " (" + format.sign() + ")");
    }
    return InputFormat.inWords(signs, "or");
  }

  private static BadInputException unwanted(Path path, InputFormat found, List<String> formats) {
    return new BadInputException(
        path.toString(),
        null,
        sentence(
            "\"%s\" is %s, and this job reads %s.",
            FileProblems.name(path), found.title(), InputFormat.titles(formats)),
        "Choose another file or another job.");
  }
}
