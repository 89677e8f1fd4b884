package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.SequenceRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of records in Parquet, Avro and ORC: texts, and all but the sequence optional. */
final class Columns {

  static final String SEQUENCE = "sequence";

  static final List<String> NAMES =
      List.of("id", "description", SEQUENCE, "quality", "annotation", "extra");

  /** Those that may be long, of which a smallest and a largest value are good for nothing. */
  static final List<String> LONG = List.of(SEQUENCE, "quality", "annotation", "extra");

  private Columns() {}

  /** A record's value in the column of that index; null where there is none. */
  static @Nullable ByteSlice value(SequenceRecord record, int column) {
    return switch (column) {
      case 0 -> slice(record.id());
      case 1 -> slice(record.description());
      case 2 -> record.sequence();
      case 3 -> record.quality();
      case 4 -> slice(record.annotation());
      case 5 -> slice(record.extra());
      default -> throw new IllegalArgumentException("There is no column " + column);
    };
  }

  private static @Nullable ByteSlice slice(@Nullable String text) {
    return text == null ? null : ByteSlice.of(text);
  }
}
