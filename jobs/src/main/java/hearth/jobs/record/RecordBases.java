package hearth.jobs.record;

import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.BaseSink;
import hearth.jobs.sequence.Split;

/** The bases of whole records, for formats whose records no split cuts; without qualities. */
public final class RecordBases implements BaseReader {

  private final RecordSource source;

  /** A long sequence, of which so much was delivered; it is the last of a call of the source. */
  private ByteSlice pending = ByteSlice.EMPTY;

  private int delivered;
  private boolean more = true;
  private long records;

  private RecordBases(RecordSource source) {
    this.source = source;
  }

  /**
   * Opens a split of any format that holds sequences, for k-mers; as {@link BaseReader#open} where
   * that knows it.
   */
  public static BaseReader open(Split split, int k) {
    return open(split, k, BaseReader.BLOCK_BYTES);
  }

  /** Like {@link #open(Split, int)}, with blocks of {@code blockBytes} where it reads blocks. */
  public static BaseReader open(Split split, int k, int blockBytes) {
    return switch (split.file().format()) {
      case FASTA, FASTQ -> BaseReader.open(split, k, blockBytes);
      default -> new RecordBases(RecordSources.open(split));
    };
  }

  @Override
  public boolean advance(BaseSink sink) {
    if (delivered < pending.length()) {
      piece(sink);
    } else if (more) {
      more = source.advance(record -> record(record.sequence(), sink));
    }
    return more || delivered < pending.length();
  }

  private void record(ByteSlice letters, BaseSink sink) {
    records++;
    sink.beginRecord();
    pending = letters;
    delivered = 0;
    if (letters.length() < RecordSource.LETTERS) {
      piece(sink);
    }
  }

  private void piece(BaseSink sink) {
    int from = pending.from() + delivered;
    int to = Math.min(pending.to(), from + BaseReader.BLOCK_BYTES);
    if (from < to) {
      sink.bases(pending.bytes(), from, to);
    }
    delivered = to - pending.from();
    if (delivered == pending.length()) {
      sink.endRun();
    }
  }

  @Override
  public long bytesRead() {
    return source.bytesRead();
  }

  @Override
  public long recordsRead() {
    return records;
  }

  @Override
  public void close() {
    source.close();
  }
}
