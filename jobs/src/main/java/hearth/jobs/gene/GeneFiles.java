package hearth.jobs.gene;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the coding sequences of some files are read: of a GenBank file by its own annotation, of
 * FASTA by that of a GFF3 file if there is one, else record by record.
 */
public final class GeneFiles implements Serializable {

  private static final long serialVersionUID = 1;

  private final @Nullable CheckedFile annotation;
  private final @Nullable Gff3Genes genes;

  private GeneFiles(@Nullable CheckedFile annotation, @Nullable Gff3Genes genes) {
    this.annotation = annotation;
    this.genes = genes;
  }

  /** For files without further annotation. */
  public static GeneFiles plain() {
    return new GeneFiles(null, null);
  }

  /**
   * For FASTA files that a GFF3 file describes, which is read here.
   *
   * @throws BadInputException when it is no annotation, or a file has one of its own
   */
  public static GeneFiles annotated(List<CheckedFile> files, CheckedFile annotation) {
    for (CheckedFile file : files) {
      if (file.format() == InputFormat.GENBANK) {
        throw new BadInputException(
            file.path(),
            null,
            "\"%s\" is GenBank, which holds its own annotation, and \"%s\" was chosen as such too."
                .formatted(file.name(), annotation.name()),
            "Leave the annotation out, or choose the genome as FASTA.");
      }
    }
    return new GeneFiles(annotation, Gff3Genes.read(annotation));
  }

  /** Opens a split. */
  public GeneReader open(Split split) {
    if (split.file().format() == InputFormat.GENBANK) {
      return new GenBankGenes(split);
    }
    return annotation == null || genes == null
        ? new FastaGenes(split)
        : new GenomeGenes(split, annotation, genes);
  }

  /**
   * Sees whether the annotation's coding sequences were found.
   *
   * @param found how many, with those that were left out
   * @return sentences about those that were not
   * @throws BadInputException when there was none
   */
  public List<String> check(long found) {
    if (annotation == null || genes == null || found >= genes.count()) {
      return List.of();
    }
    String example = genes.sequences().stream().sorted().findFirst().orElse("");
    if (found == 0) {
      throw new BadInputException(
          annotation.path(),
          null,
          "\"%s\" describes no sequence of the input: it names \"%s\", for example."
              .formatted(annotation.name(), example),
          "Choose the annotation of these very sequences: it names them by the first word of their"
              + " headers.");
    }
    long missing = genes.count() - found;
    return List.of(
        "%,d coding %s in \"%s\", on sequences that the input lacks, could not be cut out."
            .formatted(missing, missing == 1 ? "sequence" : "sequences", annotation.name()));
  }
}
