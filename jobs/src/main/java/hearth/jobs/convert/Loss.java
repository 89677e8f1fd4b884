package hearth.jobs.convert;

import hearth.jobs.record.SequenceRecord;
import java.util.function.Predicate;

/** A part of a record that a format may have no place for. */
public enum Loss {
  QUALITY("quality values", record -> record.quality() != null),
  ANNOTATION("GenBank's annotation", record -> record.annotation() != null),
  EXTRA("further fields", record -> record.extra() != null);

  private final String title;
  private final Predicate<SequenceRecord> has;

  Loss(String title, Predicate<SequenceRecord> has) {
    this.title = title;
    this.has = has;
  }

  /** The name in a sentence. */
  public String title() {
    return title;
  }

  boolean has(SequenceRecord record) {
    return has.test(record);
  }
}
