package hearth.jobs.sequence;

import java.util.Locale;

/** A format of sequence files. */
public enum SequenceFormat {
  /** Records of a header line that starts with {@code >} and any number of sequence lines. */
  FASTA,
  /** Records of four lines: {@code @} header, sequence, {@code +}, quality. */
  FASTQ;

  /** The name used in job descriptors: {@code fasta}, {@code fastq}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
