package hearth.jobs.kmeans;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputFormat;
import java.io.Serializable;
import java.util.List;

/**
 * What the features of some files are.
 *
 * @param names of the features
 * @param kmer length of the k-mers of sequences
 * @param table how tables are read; empty for sequences
 */
public record FeatureSpec(List<String> names, int kmer, TableShape table) implements Serializable {

  private static final TableShape NO_TABLE = new TableShape(',', List.of(), false, -1);

  public FeatureSpec {
    names = List.copyOf(names);
  }

  /**
   * Looks at the files.
   *
   * @param label see {@link TableShape#of}
   * @throws BadInputException when they do not go together
   */
  public static FeatureSpec of(List<CheckedFile> files, int kmer, String label) {
    CheckedFile first = files.get(0);
    for (CheckedFile file : files) {
      if (file.format() != first.format()) {
        throw apart(file, first, "is %s".formatted(file.format().title()));
      }
    }
    if (first.format() == InputFormat.FASTA) {
      return new FeatureSpec(ProfilePoints.names(kmer), kmer, NO_TABLE);
    }
    TableShape shape = TableShape.of(first, label);
    for (CheckedFile file : files) {
      if (!TableShape.of(file, label).equals(shape)) {
        throw apart(file, first, "has other columns");
      }
    }
    if (shape.features().isEmpty()) {
      throw new BadInputException(
          first.path(),
          null,
          "\"%s\" has no column of features.".formatted(first.name()),
          "Choose a table with numbers.");
    }
    return new FeatureSpec(shape.features(), kmer, shape);
  }

  private static BadInputException apart(CheckedFile file, CheckedFile first, String problem) {
    return new BadInputException(
        file.path(),
        null,
        "\"%s\" does not go together with \"%s\": it %s."
            .formatted(file.name(), first.name(), problem),
        "Choose files of one kind, with the same columns.");
  }
}
