package hearth.jobs.catalog;

import hearth.jobs.contract.JobRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a job of a built-in type takes on disk at most, by the size of its input. With programs of
 * people's own nobody knows.
 *
 * <p>Where the bounds come from: a k-mer spectrum sends super-k-mers of 2 bits a base between
 * tasks. Measured on the genome of Escherichia coli are 1.17 bytes for each letter with k = 21,
 * 0.98 with 31, and 1.34 with 13, where neighbours share less; up to 12 letters it sends counts,
 * 0.8 with 11. There is a letter for no more than each byte of FASTA, or than every second one of
 * FASTQ, which has a quality for each. k-means keeps numbers of 8 bytes of which the text has at
 * least 2. The other types send sums and sketches. Results are those that a row for each thing in
 * the input makes. What a counter of k-mers puts aside while its table is full is not in it: that
 * is one partition for each core.
 *
 * @param temporaryBytes while it runs, on the disks of executors
 * @param resultBytes in the job's directory, with its logs
 */
public record DiskNeeds(long temporaryBytes, long resultBytes) {

  private static final long MIB = 1L << 20;

  /** Logs of driver and events, and figures whose number does not depend on the input. */
  private static final long FIXED = 2 * MIB;

  /** Events of tasks, for each byte of input: one of some kilobytes for tens of megabytes. */
  private static final double EVENTS = 0.001;

  /** Sums of tasks, one for each. */
  private static final double SUMS = 0.001;

  /** What a shuffle takes however little goes through it. */
  private static final long SHUFFLE = MIB / 4;

  private static final double SHORT_KMERS = 1.6;
  private static final double LONG_KMERS = 1.3;
  private static final int LONG = 21;

  /** A k-mer with its count. */
  private static final int PARQUET_ROW = 9;

  private static final Pattern FASTQ =
      Pattern.compile(".*\\.(fq|fastq)(\\.[a-z0-9]+)?", Pattern.CASE_INSENSITIVE);

  /** A line for each pair of samples: two names and the distances. */
  private static final long PAIR = 200;

  /**
   * The bounds for a request.
   *
   * @param textBytes its input when unpacked
   * @return empty when its type states none
   */
  public static Optional<DiskNeeds> of(JobRequest request, long textBytes) {
    Map<String, String> parameters = request.parameters();
    return switch (request.type()) {
      case "kmer-spectrum" -> Optional.of(spectrum(request, textBytes));
      case "codon-usage" ->
          Optional.of(bounds(textBytes, 0, isChosen(parameters, "sequences") ? 1 : 0, 0));
      case "convert" -> {
        boolean packed = isChosen(parameters, "compression");
        yield Optional.of(bounds(textBytes, 0, packed ? 1 : 2, 0));
      }
      case "sequence-stats" -> Optional.of(bounds(textBytes, SUMS, 0, 0));
      case "histogram-model" -> Optional.of(bounds(textBytes, 0, 0, 0));
      case "check-cluster" -> Optional.of(bounds(textBytes, 0, 0, FIXED));
      case "kmer-compare" -> {
        long samples = request.inputs().size();
        yield Optional.of(bounds(textBytes, 0.2, 0, samples * samples * PAIR));
      }
      case "kmeans" -> Optional.of(bounds(textBytes, 4, 1, 0));
      default -> Optional.empty();
    };
  }

  private static boolean isChosen(Map<String, String> parameters, String name) {
    return !parameters.getOrDefault(name, "none").equals("none");
  }

  private static DiskNeeds bounds(long text, double temporary, double result, long fixed) {
    return new DiskNeeds(
        temporary > 0 ? Math.round(text * temporary) + SHUFFLE : 0,
        Math.round(text * (result + EVENTS)) + fixed + FIXED);
  }

  private static DiskNeeds spectrum(JobRequest request, long textBytes) {
    int k = number(request.parameters().get("k"));
    boolean fastq =
        request.inputs().stream().allMatch(input -> FASTQ.matcher(input.name()).matches());
    double letters = fastq ? 0.5 : 1;
    double row =
        switch (request.parameters().getOrDefault("counts", "none")) {
          case "none" -> 0;
          case "parquet" -> PARQUET_ROW;
          default -> k + 3; // The k-mer, a tab, its count and the end of the line.
        };
    return bounds(textBytes, letters * (k < LONG ? SHORT_KMERS : LONG_KMERS), letters * row, 0);
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? LONG : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return LONG;
    }
  }
}
