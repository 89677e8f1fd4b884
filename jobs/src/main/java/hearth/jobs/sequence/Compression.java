package hearth.jobs.sequence;

/** How a sequence file is packed. */
public enum Compression {
  /** Plain text: it can be read from any byte on. */
  NONE,
  /** gzip, of one or more members: it can only be read from its start. */
  GZIP,
  /** The blocked gzip of {@code bgzip}: many small members, each of which says its size. */
  BGZIP
}
