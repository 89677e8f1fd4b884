package hearth.jobs.record;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What Parquet, Avro and ORC have in common: rows, whose columns are fields of records. */
abstract class RowSource implements RecordSource {

  final Split split;
  final RecordBuilder builder = new RecordBuilder();
  final Set<String> leftOut = new TreeSet<>();

  /** The row that is being delivered, from 0 in the file where the format tells, else here. */
  long row = -1;

  private long rows;

  RowSource(Split split) {
    this.split = split;
  }

  /** Goes to the next row and puts its fields into {@link #builder}; false behind the last one. */
  abstract boolean nextRow() throws IOException;

  @Override
  public final boolean advance(Consumer<SequenceRecord> taker) {
    for (long letters = 0; letters < LETTERS; ) {
      builder.clear();
      try {
        if (!nextRow()) {
          return false;
        }
      } catch (IOException | RuntimeException e) { // Readers throw anything at damaged files.
        throw RowFiles.damaged(split.file(), "row " + (row + 2), e);
      }
      rows++;
      builder
          .problem()
          .ifPresent(
              problem -> {
                throw bad(problem + ".", "Name the column of the sequences \"sequence\".");
              });
      SequenceRecord record = builder.build();
      letters += record.sequence().length() + 1;
      taker.accept(record);
    }
    return true;
  }

  @Override
  public final BadInputException bad(String problem, String remedy) {
    String place = String.format(Locale.ROOT, "row %,d", row + 1);
    return new BadInputException(
        split.file().path(),
        place,
        "\"%s\" cannot be read at %s: %s".formatted(split.file().name(), place, problem),
        remedy);
  }

  @Override
  public final Set<String> leftOut() {
    return leftOut;
  }

  @Override
  public final long bytesRead() {
    // These readers do not tell; a split is read whole.
    return rows == 0 ? 0 : split.end() - split.start();
  }

  /** Closes the reader. */
  abstract void closeReader() throws IOException;

  @Override
  public final void close() {
    try {
      closeReader();
    } catch (IOException e) {
      throw RowFiles.damaged(split.file(), "its end", e);
    }
  }
}
