package hearth.jobs.record;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.FastaRecords;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.TextLines;
import java.util.function.Consumer;

/** The records of a FASTA split. */
final class FastaSource implements RecordSource {

  private final Split split;
  private final FastaRecords records;
  private long offset;

  FastaSource(Split split) {
    this.split = split;
    this.records = new FastaRecords(split);
  }

  @Override
  public boolean advance(Consumer<SequenceRecord> taker) {
    return records.advance(
        (start, name, sequence, length) -> {
          offset = start;
          String header = records.header();
          taker.accept(
              new SequenceRecord(
                  Headers.id(header),
                  Headers.description(header),
                  new ByteSlice(sequence, 0, length),
                  null,
                  null,
                  null));
        });
  }

  @Override
  public BadInputException bad(String problem, String remedy) {
    return TextLines.bad(split.file(), offset, problem, remedy);
  }

  @Override
  public long bytesRead() {
    return records.bytesRead();
  }

  @Override
  public void close() {
    records.close();
  }
}
