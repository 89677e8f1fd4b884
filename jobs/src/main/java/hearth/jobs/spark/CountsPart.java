package hearth.jobs.spark;

import hearth.jobs.kmer.CountsText;
import hearth.jobs.kmer.CountsWriter;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.kmer.KmerSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The counts of one task, as a file of the result. Closed without {@link #finish} it is gone. */
final class CountsPart implements KmerSink, AutoCloseable {

  private final CountsOutput output;
  private final PartFile file;
  private final CountsWriter writer;
  private long written;

  CountsPart(CountsOutput output, KmerPlan plan, int task) throws IOException {
    this.output = output;
    this.file =
        new PartFile(
            Path.of(output.directory()),
            String.format(Locale.ROOT, "kmers-%05d.%s", task, output.format().ending()));
    this.writer =
        output.format() == CountsOutput.Format.PARQUET
            ? new CountsParquet(file.out(), plan)
            : new CountsText(file.out(), plan.k());
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
    return file.finish();
  }

  @Override
  public void close() throws IOException {
    try (file) {
      writer.close();
    }
  }
}
