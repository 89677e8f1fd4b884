package hearth.jobs.samples;

import java.nio.file.Path;

/**
 * Bacteriophage lambda, the sample genome; {@code PROVENANCE.md} beside the files says where they
 * come from.
 *
 * @param samples the directory of all samples
 */
public record LambdaSample(Path samples) {

  /** The genome: one record of 48,502 bases, FASTA. */
  public Path genome() {
    return file("lambda.fa");
  }

  /** Its coding sequences, FASTA; NCBI's genetic code 11 translates them. */
  public Path codingSequences() {
    return file("lambda-cds.fna");
  }

  /** The table of the genes that the coding sequences were cut by. */
  public Path genes() {
    return file("lambda-genes.tsv");
  }

  private Path file(String name) {
    return samples.resolve("lambda").resolve(name);
  }
}
