package hearth.jobs.contract;

import java.util.List;

/**
 * The input files that a job type takes.
 *
 * @param label what the form shows
 * @param formats names of sequence formats, such as {@code fasta} and {@code fastq}; each also
 *     packed with gzip, bgzip, zstd or bzip2
 * @param min the fewest files
 * @param max the most files
 */
public record InputSpec(String label, List<String> formats, int min, int max) {
  public InputSpec {
    formats = List.copyOf(formats);
  }
}
