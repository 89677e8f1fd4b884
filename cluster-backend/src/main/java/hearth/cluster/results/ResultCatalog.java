package hearth.cluster.results;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finished results of a results volume. Every call reads, so call from a background thread. */
public interface ResultCatalog {

  /**
   * Every finished result, newest first. A directory without a readable manifest is no result and
   * is left out.
   *
   * @throws IOException when the volume cannot be read
   */
  List<ResultSummary> list() throws IOException;

  /**
   * One finished result.
   *
   * @throws ResultException when it is not finished, damaged, or of a newer version
   * @throws IOException when the volume cannot be read
   */
  default ResultSummary result(String jobId) throws IOException {
    return list().stream()
        .filter(result -> result.request().id().equals(jobId))
        .findFirst()
        .orElseThrow(() -> new ResultException("There is no result of %s.".formatted(jobId)));
  }

  /**
   * Every finished result, and what in the volume cannot be read as one.
   *
   * @throws IOException when the volume cannot be read
   */
  default Listing look() throws IOException {
    return new Listing(list(), List.of(), null);
  }

  /**
   * What of a result is not as its job left it, as sentences that each name a file; empty when all
   * is. Reads all of its files, so it may take seconds.
   *
   * @throws ResultException when its manifest cannot be read
   * @throws IOException when the volume cannot be read
   */
  default List<String> changes(String jobId) throws IOException {
    return List.of();
  }

  /**
   * Reads a result of kind {@code kmer-spectrum}.
   *
   * @throws ResultException when a file is missing, damaged or of a newer version
   * @throws IOException when the volume cannot be read
   */
  KmerSpectrum spectrum(String jobId) throws IOException;

  /**
   * Reads a result of kind {@code codon-usage}.
   *
   * @throws ResultException when a file is missing, damaged or of a newer version
   * @throws IOException when the volume cannot be read
   */
  CodonTable codonTable(String jobId) throws IOException;

  /**
   * Reads what a result of kind {@code codon-usage} has besides its table.
   *
   * @throws ResultException when a file is missing, damaged or of a newer version
   * @throws IOException when the volume cannot be read
   */
  CodonDetails codonDetails(String jobId) throws IOException;

  /**
   * Reads a result of kind {@code sequence-stats}.
   *
   * @throws ResultException when a file is missing, damaged or of a newer version
   * @throws IOException when the volume cannot be read
   */
  SequenceStatistics statistics(String jobId) throws IOException;

  /**
   * Reads a result of kind {@code kmer-compare}.
   *
   * @throws ResultException when a file is missing, damaged or of a newer version
   * @throws IOException when the volume cannot be read
   */
  SampleComparison comparison(String jobId) throws IOException;

  /**
   * Reads a result of kind {@code kmeans}.
   *
   * @throws ResultException when a file is missing, damaged or of a newer version
   * @throws IOException when the volume cannot be read
   */
  Clustering clustering(String jobId) throws IOException;

  /**
   * Reads a result of kind {@code check-cluster}.
   *
   * @throws ResultException when a file is missing, damaged or of a newer version
   * @throws IOException when the volume cannot be read
   */
  ClusterChecks checks(String jobId) throws IOException;

  /**
   * Reads the tables of a result of any kind: every file of tab-separated values, the first rows of
   * a long one.
   *
   * @throws ResultException when one is missing or damaged
   * @throws IOException when the volume cannot be read
   */
  List<ResultTable> tables(String jobId) throws IOException;

  /**
   * Copies a job's whole directory to {@code folder/<job id>}.
   *
   * @return the directory written
   * @throws IOException when it cannot be read or written
   */
  Path copyTo(String jobId, Path folder) throws IOException;

  /**
   * A job's directory on this computer. When the results volume is no folder of it, the directory
   * is copied below {@code copies}, unless a copy is there.
   *
   * @throws IOException when it cannot be read or written
   */
  Path folder(String jobId, Path copies) throws IOException;

  /** A result's request and manifest. */
  record ResultSummary(JobRequest request, ResultManifest manifest) {}

  /**
   * What is in a volume.
   *
   * @param results the finished results, newest first
   * @param odd what cannot be read as a result
   * @param unreachable why these are the copies of an earlier look, as a sentence; null when they
   *     are what is there now
   */
  record Listing(List<ResultSummary> results, List<OddResult> odd, @Nullable String unreachable) {
    public Listing {
      results = List.copyOf(results);
      odd = List.copyOf(odd);
    }
  }

  /**
   * A directory that cannot be read as a result.
   *
   * @param id its name
   * @param trouble why, and what to do, in sentences
   * @param ours whether a Hearth wrote it
   */
  record OddResult(String id, String trouble, boolean ours) {}

  /** A result that cannot be read; the message is a sentence for the user. */
  final class ResultException extends IOException {
    private static final long serialVersionUID = 1L;

    public ResultException(String message) {
      super(message);
    }
  }
}
