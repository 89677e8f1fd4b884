package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises a sequence file by its content, whatever its name, and refuses what no job could read.
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
   * @param formats the formats that the job takes, as {@link SequenceFormat#id}s
   * @return what it is
   * @throws BadInputException when it is missing, unreadable, damaged or of another format
   */
  public static SequenceFile inspect(Path path, List<String> formats) {
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
      byte[] head =
          head(new SequenceFile(path.toString(), SequenceFormat.FASTA, compression, bytes));
      SequenceFormat format = recognise(path, head);
      requireWanted(path, format, formats);
      SequenceFile file = new SequenceFile(path.toString(), format, compression, bytes);
      checkHead(file, head.length < HEAD_BYTES);
      return file;
    } catch (IOException e) {
      throw FileProblems.explain(path, e);
    }
  }

  private static byte[] head(SequenceFile file) {
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
      return Arrays.copyOf(head, n);
    }
  }

  /** How much of the text to look at; small files of which there are many get small buffers. */
  private static int headBytes(SequenceFile file) {
    boolean plain = file.compression() == Compression.NONE;
    return plain ? (int) Math.min(HEAD_BYTES, file.bytes()) : HEAD_BYTES;
  }

  private static SequenceFormat recognise(Path path, byte[] head) {
    requireLineFeeds(path, head);
    int first = firstVisible(head);
    if (!Looks.binary(head) && first < head.length) {
      if (head[first] == '>') {
        return SequenceFormat.FASTA;
      }
      // A SAM header starts with @ too.
      if (head[first] == '@' && first == 0 && Looks.like(head).isEmpty()) {
        return SequenceFormat.FASTQ;
      }
    }
    throw unknown(path, head);
  }

  private static void requireLineFeeds(Path path, byte[] head) {
    boolean returns = Lines.find(head, '\r') < head.length;
    if (returns && Lines.find(head, '\n') == head.length && !Looks.binary(head)) {
      throw new BadInputException(
          path.toString(),
          null,
          sentence(
              "\"%s\" has the line ends of old Macintoshes, which leave it a single line.",
              FileProblems.name(path)),
          "Save it anew with line ends of Unix or Windows.");
    }
  }

  private static BadInputException unknown(Path path, byte[] head) {
    String name = FileProblems.name(path);
    Optional<String> looks = Looks.like(head);
    String problem;
    if (looks.isPresent()) {
      problem = sentence("\"%s\" is neither FASTA nor FASTQ: it looks like %s.", name, looks.get());
    } else if (Looks.binary(head)) {
      problem = sentence("\"%s\" is a binary file, not FASTA or FASTQ text.", name);
    } else {
      problem =
          sentence(
              "\"%s\" is neither FASTA nor FASTQ: its first line is \"%s\".",
              name, Looks.firstLine(head));
    }
    return new BadInputException(
        path.toString(),
        "line 1",
        problem,
        "Choose a FASTA file (its first line begins with \">\") or a FASTQ file (with \"@\").");
  }

  private static void requireWanted(Path path, SequenceFormat format, List<String> formats) {
    if (!formats.contains(format.id())) {
      throw new BadInputException(
          path.toString(),
          null,
          sentence(
              "\"%s\" is %s, and this job reads %s.",
              FileProblems.name(path),
              format,
              String.join(" and ", formats).toUpperCase(Locale.ROOT)),
          "Choose another file or another job.");
    }
  }

  private static void checkHead(SequenceFile file, boolean whole) {
    LetterCensus census = new LetterCensus();
    int bytes = headBytes(file);
    try (BaseReader reader = BaseReader.open(new Split(file, 0, bytes), 1, bytes)) {
      boolean more = true;
      while (more) {
        more = reader.advance(census);
      }
      census.check(file, whole);
    }
  }

  private static int firstVisible(byte[] head) {
    int i = 0;
    while (i < head.length && (head[i] == '\n' || head[i] == '\r')) {
      i++;
    }
    return i;
  }
}
