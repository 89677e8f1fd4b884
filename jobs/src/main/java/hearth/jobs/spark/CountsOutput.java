package hearth.jobs.spark;

import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.kmer.Spectrum;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Whether and how a k-mer job writes every k-mer with its count. Without it k-mers are never more
 * than entries of a table.
 *
 * @param format how
 * @param directory the job's result directory, the same on every executor
 * @param least the smallest count to write
 * @param most the largest count to write
 */
record CountsOutput(Format format, String directory, long least, long most)
    implements Serializable {

  /** A format of files of counts. */
  enum Format {
    TEXT("tsv"),
    PARQUET("parquet");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** How names of its files end, without the dot. */
    String ending() {
      return ending;
    }
  }

  /** What the request asks for, or null for no k-mers. */
  static @Nullable CountsOutput of(JobRequest request, Path directory) {
    // Requests of earlier Hearths know nothing of this.
    Map<String, String> values = KmerSpectrumType.DESCRIPTOR.withDefaults(request.parameters());
    String counts = String.valueOf(values.get("counts"));
    if (counts.equals("none")) {
      return null;
    }
    Format format = Format.valueOf(counts.toUpperCase(Locale.ROOT));
    long least = Long.parseLong(String.valueOf(values.get("min-count")).strip());
    long most = Long.parseLong(String.valueOf(values.get("max-count")).strip());
    return new CountsOutput(format, directory.toString(), least, most == 0 ? Long.MAX_VALUE : most);
  }

  /**
   * What a task counted.
   *
   * @param spectrum of all its k-mers, also of those that were not written
   * @param part the file with the others, if there are any
   */
  record Counted(Spectrum spectrum, @Nullable ResultPart part) implements Serializable {}

  /** Counts blocks sorted by partition, and writes the counts as the {@code task}th part. */
  Iterator<Counted> count(KmerPlan plan, int task, Iterator<Tuple2<Integer, byte[]>> sorted) {
    Spectrum spectrum = plan.spectrum();
    try (CountsPart part = new CountsPart(this, plan, task)) {
      PartitionCounts.count(
          plan,
          sorted,
          (high, low, count) -> {
            spectrum.kmer(high, low, count);
            part.kmer(high, low, count);
          });
      return List.of(new Counted(spectrum, part.finish())).iterator();
    } catch (IOException e) {
      throw new UncheckedIOException("The counts cannot be written: " + e, e);
    }
  }
}
