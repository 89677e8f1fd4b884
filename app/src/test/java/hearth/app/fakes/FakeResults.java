package hearth.app.fakes;

import hearth.cluster.results.ClusterChecks;
import hearth.cluster.results.Clustering;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultTable;
import hearth.cluster.results.SampleComparison;
import hearth.cluster.results.SequenceStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Results from memory. */
public final class FakeResults implements ResultCatalog {
  public volatile List<ResultSummary> results = List.of();
  public final Map<String, KmerSpectrum> spectra = new HashMap<>();
  public final Map<String, CodonTable> tables = new HashMap<>();
  public final Map<String, CodonDetails> codonDetails = new HashMap<>();
  public final Map<String, SequenceStatistics> statistics = new HashMap<>();
  public final Map<String, SampleComparison> comparisons = new HashMap<>();
  public final Map<String, Clustering> clusterings = new HashMap<>();
  public final Map<String, ClusterChecks> checks = new HashMap<>();
  public final Map<String, List<ResultTable>> plainTables = new HashMap<>();
  public final Map<String, List<String>> changes = new ConcurrentHashMap<>();
  public final List<String> copied = new CopyOnWriteArrayList<>();
  public volatile List<OddResult> odd = List.of();
  public volatile @Nullable String unreachable;
  public volatile @Nullable IOException broken;

  @Override
  public List<ResultSummary> list() throws IOException {
    fail();
    return results;
  }

  @Override
  public Listing look() throws IOException {
    return new Listing(list(), odd, unreachable);
  }

  @Override
  public List<String> changes(String jobId) {
    return changes.getOrDefault(jobId, List.of());
  }

  @Override
  public KmerSpectrum spectrum(String jobId) throws IOException {
    return read(spectra, jobId, "histogram.tsv");
  }

  @Override
  public CodonTable codonTable(String jobId) throws IOException {
    return read(tables, jobId, "codon-usage.tsv");
  }

  @Override
  public CodonDetails codonDetails(String jobId) throws IOException {
    fail();
    return codonDetails.getOrDefault(jobId, CodonDetails.NONE);
  }

  @Override
  public SequenceStatistics statistics(String jobId) throws IOException {
    return read(statistics, jobId, "stats.tsv");
  }

  @Override
  public SampleComparison comparison(String jobId) throws IOException {
    return read(comparisons, jobId, "distance-mash.tsv");
  }

  @Override
  public Clustering clustering(String jobId) throws IOException {
    return read(clusterings, jobId, "centers.tsv");
  }

  @Override
  public ClusterChecks checks(String jobId) throws IOException {
    return read(checks, jobId, "checks.tsv");
  }

  private <T> T read(Map<String, T> results, String jobId, String file) throws IOException {
    fail();
    T result = results.get(jobId);
    if (result == null) {
      throw new ResultException("The result " + jobId + " has no " + file + ".");
    }
    return result;
  }

  @Override
  public List<ResultTable> tables(String jobId) throws IOException {
    fail();
    return plainTables.getOrDefault(jobId, List.of());
  }

  @Override
  public Path folder(String jobId, Path copies) {
    return copies.resolve(jobId);
  }

  @Override
  public Path copyTo(String jobId, Path folder) throws IOException {
    fail();
    copied.add(jobId);
    return folder.resolve(jobId);
  }

  private void fail() throws IOException {
    IOException failure = broken;
    if (failure != null) {
      throw failure;
    }
  }
}
