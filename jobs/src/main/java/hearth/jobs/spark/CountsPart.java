package hearth.jobs.spark;

import hearth.jobs.kmer.CountsText;
import hearth.jobs.kmer.CountsWriter;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.kmer.KmerSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/** The counts of one task, as a file of the result. Closed without {@link #finish} it is gone. */
final class CountsPart implements KmerSink, AutoCloseable {

  private static final int BUFFER_BYTES = 64 << 10;

  private final String name;
  private final Path file;
  private final FileChannel channel;
  private final MessageDigest digest = ResultFiles.sha256();
  private final OutputStream out;
  private final CountsOutput output;
  private final CountsWriter writer;
  private long written;
  private boolean finished;

  CountsPart(CountsOutput output, KmerPlan plan, int task) throws IOException {
    this.name = String.format(Locale.ROOT, "kmers-%05d.%s", task, output.format().ending());
    long attempt = TaskContext.get().taskAttemptId();
    this.file = Path.of(output.directory(), name + "." + attempt + ResultFiles.TEMPORARY);
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.output = output;
    this.out =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER_BYTES);
    this.writer =
        output.format() == CountsOutput.Format.PARQUET
            ? new CountsParquet(out, plan)
            : new CountsText(out, plan.k());
  }

  @Override
  public void kmer(long high, long low, long count) {
    if (count >= output.least() && count <= output.most()) {
      writer.kmer(high, low, count);
      written++;
    }
  }

  /** Ends the file; null if there is nothing in it. */
  @Nullable ResultPart finish() throws IOException {
    if (written == 0) {
      return null;
    }
    writer.finish();
    out.flush();
    channel.force(true);
    finished = true;
    String temporary = String.valueOf(file.getFileName());
    return new ResultPart(
        temporary, name, channel.size(), HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      writer.close();
    } finally {
      if (!finished) {
        Files.deleteIfExists(file);
      }
    }
  }
}
