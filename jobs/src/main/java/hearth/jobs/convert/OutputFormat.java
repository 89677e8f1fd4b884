package hearth.jobs.convert;

import hearth.jobs.contract.ContractException;
import hearth.jobs.record.SequenceRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A format that sequences are written in, and what of a record it has no place for. */
public enum OutputFormat {
  FASTA("FASTA", "fasta", Loss.QUALITY, Loss.ANNOTATION, Loss.EXTRA),
  FASTQ("FASTQ", "fastq", Loss.ANNOTATION, Loss.EXTRA),
  GENBANK("GenBank", "gb", Loss.QUALITY, Loss.EXTRA),
  JSONL("JSON lines", "jsonl"),
  PARQUET("Parquet", "parquet"),
  AVRO("Avro", "avro"),
  ORC("ORC", "orc");

  private final String title;
  private final String ending;
  private final Set<Loss> losses = EnumSet.noneOf(Loss.class);

  OutputFormat(String title, String ending, Loss... losses) {
    this.title = title;
    this.ending = ending;
    this.losses.addAll(Set.of(losses));
  }

  /** The name in requests. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The format of that {@link #id}. */
  public static OutputFormat of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** Whether its files are read from any place on, compressed or not. */
  private boolean packsItself() {
    return this == PARQUET || this == AVRO || this == ORC;
  }

  /**
   * How names of its files end, with the dot.
   *
   * @throws ContractException when the format has no such packing
   */
  public String ending(OutputPacking packing) {
    if (packsItself()) {
      return "." + ending;
    }
    if (packing == OutputPacking.SNAPPY) {
      throw new ContractException(
          title
              + " cannot be packed with snappy, which is for Parquet, Avro and ORC. Choose gzip,"
              + " zstd or none.");
    }
    return "." + ending + packing.ending();
  }

  /** What of this record gets lost. */
  public Set<Loss> lossesOf(SequenceRecord record) {
    Set<Loss> lost = EnumSet.copyOf(losses);
    lost.removeIf(loss -> !loss.has(record));
    return lost;
  }

  /** Whether every record must have a name. */
  public boolean needsName() {
    return this == FASTA || this == FASTQ || this == GENBANK;
  }

  /**
   * Opens a writer.
   *
   * @param out stays open
   */
  public RecordWriter writer(OutputStream out, OutputPacking packing) throws IOException {
    return switch (this) {
      case FASTA -> new FastaWriter(TextPacking.over(out, packing));
      case FASTQ -> new FastqWriter(TextPacking.over(out, packing));
      case GENBANK -> new GenBankWriter(TextPacking.over(out, packing));
      case JSONL -> new JsonLinesWriter(TextPacking.over(out, packing));
      case PARQUET -> new ParquetRecords(out, packing);
      case AVRO -> new AvroRecords(out, packing);
      case ORC -> new OrcRecords(out, packing);
    };
  }
}
