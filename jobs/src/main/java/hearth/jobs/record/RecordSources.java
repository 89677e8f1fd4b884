package hearth.jobs.record;

import hearth.jobs.sequence.Split;

/** Which class reads the records of which format. */
public final class RecordSources {

  private RecordSources() {}

  /** Opens a split: it has the records that begin in it. */
  public static RecordSource open(Split split) {
    return switch (split.file().format()) {
      case FASTA -> new FastaSource(split);
      case FASTQ -> new FastqSource(split);
      case GENBANK -> new GenBankSource(split);
      case JSONL -> new JsonLinesSource(split);
      case PARQUET -> ParquetSource.open(split);
      case AVRO -> AvroSource.open(split);
      case ORC -> OrcSource.open(split);
      default ->
          throw new IllegalArgumentException(
              split.file().format().title() + " holds no sequence records");
    };
  }
}
