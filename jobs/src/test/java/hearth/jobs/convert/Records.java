package hearth.jobs.convert;

import hearth.jobs.record.ByteSlice;
import hearth.jobs.record.RecordSource;
import hearth.jobs.record.RecordSources;
import hearth.jobs.record.SequenceRecord;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Compression;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes files of records and reads them, split by split. */
final class Records {

  private Records() {}

  /** A record that can be compared: texts in place of buffers. */
  record Plain(
      @Nullable String id,
      @Nullable String description,
      String sequence,
      @Nullable String quality,
      @Nullable String annotation,
      @Nullable String extra) {

    SequenceRecord record() {
      return new SequenceRecord(
          id,
          description,
          slice(sequence),
          quality == null ? null : slice(quality),
          annotation,
          extra);
    }

    /** In the middle of a buffer, as readers have it. */
    private static ByteSlice slice(String text) {
      byte[] bytes = ("##" + text + "##").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      return new ByteSlice(bytes, 2, text.length());
    }

    static Plain of(SequenceRecord record) {
      return new Plain(
          record.id(),
          record.description(),
          record.sequence().text(),
          record.quality() == null ? null : record.quality().text(),
          record.annotation(),
          record.extra());
    }
  }

  /** Writes a file. */
  static CheckedFile write(
      Path file, OutputFormat format, OutputPacking packing, List<Plain> records) {
    try (OutputStream out = Files.newOutputStream(file)) {
      try (RecordWriter writer = format.writer(out, packing)) {
        for (Plain record : records) {
          writer.write(record.record());
        }
        writer.finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checked(file, format, packing);
  }

  private static CheckedFile checked(Path file, OutputFormat format, OutputPacking packing) {
    boolean text = !format.ending(OutputPacking.NONE).equals(ending(format, packing));
    Compression compression =
        text ? Compression.byName("x" + ending(format, packing)) : Compression.NONE;
    try {
      return new CheckedFile(
          file.toString(), InputFormat.of(format.id()), compression, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ending(OutputFormat format, OutputPacking packing) {
    return format.ending(packing);
  }

  /** Reads a file in so many splits or a few more, in order. */
  static List<Plain> read(CheckedFile file, int splits) {
    List<Plain> records = new ArrayList<>();
    for (Split split : splits(file, Math.max(1, file.bytes() / splits))) {
      each(split, record -> records.add(Plain.of(record)));
    }
    return records;
  }

  static void each(Split split, Consumer<SequenceRecord> taker) {
    try (RecordSource source = RecordSources.open(split)) {
      boolean more = true;
      while (more) {
        more = source.advance(taker);
      }
    }
  }

  static List<Split> splits(CheckedFile file, long splitBytes) {
    if (!file.splittable()) {
      return List.of(Split.whole(file));
    }
    List<Split> splits = new ArrayList<>();
    for (long start = 0; start < file.bytes(); start += splitBytes) {
      splits.add(new Split(file, start, Math.min(file.bytes(), start + splitBytes)));
    }
    return splits;
  }
}
