package hearth.jobs.spark;

import hearth.jobs.codon.ReferenceCodons;
import hearth.jobs.codon.SequenceRow;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a codon job writes the figures of each sequence.
 *
 * @param format how
 * @param directory the job's result directory, the same on every executor
 * @param reference what CAI and Fop compare with; null for neither
 */
record SequencesOutput(Format format, String directory, @Nullable ReferenceCodons reference)
    implements Serializable {

  private static final String TEXT = "sequences.tsv";

  /** A format of the figures. */
  enum Format {
    NONE,
    TSV,
    PARQUET;

    static Format of(String parameter) {
      return valueOf(parameter.toUpperCase(Locale.ROOT));
    }
  }

  /** Opens the file of a task. */
  SequencesPart open(int task, int tasks) throws IOException {
    return new SequencesPart(this, name(task, tasks));
  }

  private String name(int task, int tasks) {
    if (format == Format.TSV) {
      return TEXT + "." + task;
    }
    return tasks == 1
        ? "sequences.parquet"
        : String.format(Locale.ROOT, "sequences-%05d.parquet", task);
  }

  /** The parts that are files of the result as they are. */
  List<ResultPart> whole(List<ResultPart> parts) {
    return format == Format.PARQUET ? parts : List.of();
  }

  /**
   * The files that the driver puts together of the parts, which lie in the directory until then.
   */
  Map<String, JobResult.Content> joined(List<ResultPart> parts) {
    if (format != Format.TSV) {
      return Map.of();
    }
    return Map.of(TEXT, new JoinedText(SequenceRow.TSV_HEADER, Path.of(directory), parts));
  }
}
