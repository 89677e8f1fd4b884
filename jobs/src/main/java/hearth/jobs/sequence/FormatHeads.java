package hearth.jobs.sequence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that are recognised, and by what. */
final class FormatHeads {

  /** Those that are sure of themselves come first: what a histogram is could be CSV too. */
  private static final List<FormatHead> ALL =
      List.of(
          new Magic(InputFormat.PARQUET, "PAR1"),
          new Magic(InputFormat.AVRO, "Obj\1"),
          new Magic(InputFormat.ORC, "ORC"),
          new SequenceHead(InputFormat.FASTA),
          new SequenceHead(InputFormat.FASTQ),
          new Magic(InputFormat.GENBANK, "LOCUS "),
          new Gff3Head(),
          new JsonLinesHead(),
          new HistogramHead(),
          new TableHead());

  private FormatHeads() {}

  /** The likeliest format of a file. */
  static Optional<FormatHead> of(Head head) {
    return ALL.stream().filter(format -> format.fits(head)).findFirst();
  }

  /** The likeliest format of a file among those of such ids. */
  static Optional<FormatHead> of(Head head, List<String> ids) {
    return ALL.stream()
        .filter(format -> ids.contains(format.format().id()))
        .filter(format -> format.fits(head))
        .findFirst();
  }

  /** Known by its first bytes alone. */
  private record Magic(InputFormat format, String start) implements FormatHead {
    @Override
    public boolean fits(Head head) {
      return head.startsWith(start);
    }
  }

  /** JSON on one line, or at least no end of it in sight. */
  private static final class JsonLinesHead implements FormatHead {
    @Override
    public InputFormat format() {
      return InputFormat.JSONL;
    }

    @Override
    public boolean fits(Head head) {
      if (head.isBinary() || !head.startsWith("{")) {
        return false;
      }
      List<String> lines = head.lines(1);
      return lines.isEmpty() || lines.get(0).stripTrailing().endsWith("}");
    }
  }

  /** Two whole numbers on each line. */
  private static final class HistogramHead implements FormatHead {
    private static final int LINES = 100;
    private static final Pattern LINE = Pattern.compile("\\s*\\d+[\\t ]+\\d+\\s*");

    @Override
    public InputFormat format() {
      return InputFormat.HISTOGRAM;
    }

    @Override
    public boolean fits(Head head) {
      List<String> lines = head.lines(LINES);
      return !lines.isEmpty() && lines.stream().allMatch(line -> LINE.matcher(line).matches());
    }
  }
}
