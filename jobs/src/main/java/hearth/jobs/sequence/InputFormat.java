package hearth.jobs.sequence;

import java.util.List;
import java.util.Locale;

/** A format of files that jobs read. {@link InputCheck} tells which one a file has. */
public enum InputFormat {
  /** Records of a header line that starts with {@code >} and any number of sequence lines. */
  FASTA("FASTA", "its first line begins with \">\""),
  /** Records of four lines: {@code @} header, sequence, {@code +}, quality. */
  FASTQ("FASTQ", "its first line begins with \"@\""),
  /** GenBank's flat file: sequences with their annotation. */
  GENBANK("GenBank", "its first line begins with \"LOCUS\""),
  /** Annotation in nine columns, version 3. */
  GFF3("GFF3", "its first line is \"##gff-version 3\""),
  /** One JSON object on each line. */
  JSONL("JSON lines", "every line is an object in braces"),
  /** Apache Parquet. */
  PARQUET("Parquet", "its first bytes are \"PAR1\""),
  /** Apache Avro's container file. */
  AVRO("Avro", "its first bytes are \"Obj\""),
  /** Apache ORC. */
  ORC("ORC", "its first bytes are \"ORC\""),
  /** A table as text, whose cells commas, semicolons or tabs part. */
  CSV("CSV", "a table whose cells are parted by commas, semicolons or tabs"),
  /** A k-mer histogram as Jellyfish and KMC write it: multiplicity and number of k-mers. */
  HISTOGRAM("k-mer histogram", "two whole numbers on each line");

  private final String title;
  private final String sign;

  InputFormat(String title, String sign) {
    this.title = title;
    this.sign = sign;
  }

  /** The name used in job descriptors, such as {@code fasta}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** How a person recognises it; goes on after "is known by this:". */
  String sign() {
    return sign;
  }

  /**
   * The format of that {@link #id}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static InputFormat of(String id) {
    for (InputFormat format : values()) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    throw new IllegalArgumentException("There is no format \"" + id + "\"");
  }

  /** The formats of some ids as a list in a sentence: {@code FASTA, FASTQ and GenBank}. */
  public static String titles(List<String> ids) {
    return inWords(ids.stream().map(id -> of(id).title()).toList(), "and");
  }

  /** Joins words as in a sentence. */
  static String inWords(List<String> words, String last) {
    int size = words.size();
    return size < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, size - 1)) + " " + last + " " + words.get(size - 1);
  }
}
