package hearth.jobs.sequence;

import java.util.Locale;
import java.util.Map;

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

  private static final Map<String, Compression> ENDINGS =
      Map.of(".gz", GZIP, ".bgz", BGZIP, ".zst", ZSTD, ".bz2", BZIP2);

  /** Sequences unpack to about four times their packed size. */
  static final int UNPACKING = 4;

  /** What a file's name promises; only the file itself tells for sure, as bgzip from gzip. */
  public static Compression byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.entrySet().stream()
        .filter(ending -> lower.endsWith(ending.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(NONE);
  }

  /** About how many bytes of text {@code bytes} of a file hold when unpacked. */
  public long textBytes(long bytes) {
    return this == NONE ? bytes : UNPACKING * bytes;
  }

  /** The name of the packed data in a sentence. */
  String data() {
    return this == BGZIP ? "gzip" : name().toLowerCase(Locale.ROOT);
  }
}
