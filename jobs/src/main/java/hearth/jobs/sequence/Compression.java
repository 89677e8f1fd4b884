package hearth.jobs.sequence;

import java.util.Locale;

/** How a sequence file is packed. */
public enum Compression {
  /** Plain text: it can be read from any byte on. */
  NONE,
  /** gzip, of one or more members: it can only be read from its start. */
  GZIP,
  /** The blocked gzip of {@code bgzip}: it can be read from any of its blocks on. */
  BGZIP,
  /** Zstandard, of one or more frames: it can only be read from its start. */
  ZSTD,
  /** bzip2, of one or more streams: it can only be read from its start. */
  BZIP2;

  /** The name of the packed data in a sentence. */
  String data() {
    return this == BGZIP ? "gzip" : name().toLowerCase(Locale.ROOT);
  }
}
