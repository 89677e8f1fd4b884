package hearth.jobs.spark;

import hearth.jobs.kmer.CountRange;
import hearth.jobs.kmer.CountsText;
import hearth.jobs.kmer.KmerSink;
import java.io.IOException;
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

  private final String name;
  private final Path file;
  private final FileChannel channel;
  private final MessageDigest digest = ResultFiles.sha256();
  private final CountsText text;
  private final KmerSink sink;
  private boolean finished;

  CountsPart(CountsOutput output, int k, int task) throws IOException {
    this.name = String.format(Locale.ROOT, "kmers-%05d.tsv", task);
    long attempt = TaskContext.get().taskAttemptId();
    this.file = Path.of(output.directory(), name + "." + attempt + ResultFiles.TEMPORARY);
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.text =
        new CountsText(new DigestOutputStream(Channels.newOutputStream(channel), digest), k);
    this.sink = new CountRange(output.least(), output.most(), text);
  }

  @Override
  public void kmer(long high, long low, long count) {
    sink.kmer(high, low, count);
  }

  /** Ends the file; null if there is nothing in it. */
  @Nullable ResultPart finish() throws IOException {
    text.flush();
    long bytes = channel.size();
    if (bytes == 0) {
      return null;
    }
    channel.force(true);
    finished = true;
    String temporary = String.valueOf(file.getFileName());
    return new ResultPart(temporary, name, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    text.close();
    if (!finished) {
      Files.deleteIfExists(file);
    }
  }
}
