package hearth.jobs.record;

import org.jspecify.annotations.Nullable;

/**
 * One sequence with all that its file says of it, so that another format can hold it and give it
 * back. What is null is not there, which is not the same as empty.
 *
 * @param id its name: the first word of a FASTA or FASTQ header, the version of a GenBank record
 * @param description the rest of the header (see {@link Headers}), GenBank's definition
 * @param sequence the letters as they are in the file, without line ends
 * @param quality a letter for each letter of the sequence, as in FASTQ
 * @param annotation of GenBank the text of the record down to its ORIGIN line, included
 * @param extra what else a JSON line or a row holds, as the text of a JSON object
 */
public record SequenceRecord(
    @Nullable String id,
    @Nullable String description,
    ByteSlice sequence,
    @Nullable ByteSlice quality,
    @Nullable String annotation,
    @Nullable String extra) {

  /** What it is called in a sentence: its name where it has one. */
  public String called() {
    return id == null ? "a record without a name" : "the record \"" + id + "\"";
  }
}
