package hearth.jobs.convert;

import java.util.Locale;

/** How output is compressed. */
public enum OutputPacking {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst"),
  /** Only inside of Parquet, Avro and ORC. */
  SNAPPY("");

  private final String ending;

  OutputPacking(String ending) {
    this.ending = ending;
  }

  /** How the name of a text file ends that is packed so. */
  String ending() {
    return ending;
  }

  /** The name in requests. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The packing of that {@link #id}. */
  public static OutputPacking of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
