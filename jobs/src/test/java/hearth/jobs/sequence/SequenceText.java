package hearth.jobs.sequence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes sequence files for tests and reads them in several ways. */
public final class SequenceText {

  private SequenceText() {}

  /** Writes a plain file. */
  public static CheckedFile write(Path file, InputFormat format, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.ISO_8859_1);
      return new CheckedFile(file.toString(), format, Compression.NONE, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One gzip member. */
  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Feeds the splits of a file to {@code sink}, in order; returns how many records they held. */
  public static long feed(CheckedFile file, int k, long splitBytes, int block, BaseSink sink) {
    long records = 0;
    for (Split split : SplitPlan.splits(file, splitBytes)) {
      try (BaseReader reader = BaseReader.open(split, k, block)) {
        boolean more = true;
        while (more) {
          more = reader.advance(sink);
        }
        records += reader.recordsRead();
      }
    }
    return records;
  }

  /** Runs of letters as the sinks see them, carriage returns left out. */
  public static final class Runs implements BaseSink {
    private final List<String> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    @Override
    public void bases(byte[] buffer, int from, int to) {
      run.append(
          new String(buffer, from, to - from, StandardCharsets.ISO_8859_1).replace("\r", ""));
    }

    @Override
    public void endRun() {
      if (run.length() > 0) {
        runs.add(run.toString());
        run.setLength(0);
      }
    }

    /** The runs that have ended, empty ones left out. */
    public List<String> list() {
      return runs;
    }
  }
}
