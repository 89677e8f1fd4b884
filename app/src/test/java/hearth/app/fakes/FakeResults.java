package hearth.app.fakes;

import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results from memory. */
public final class FakeResults implements ResultCatalog {
  public volatile List<ResultSummary> results = List.of();
  public final Map<String, KmerSpectrum> spectra = new HashMap<>();
  public final Map<String, CodonTable> tables = new HashMap<>();
  public final Map<String, List<ResultTable>> plainTables = new HashMap<>();
  public volatile @Nullable IOException broken;

  @Override
  public List<ResultSummary> list() throws IOException {
    fail();
    return results;
  }

  @Override
  public KmerSpectrum spectrum(String jobId) throws IOException {
    fail();
    KmerSpectrum spectrum = spectra.get(jobId);
    if (spectrum == null) {
      throw new ResultException("The result " + jobId + " has no histogram.tsv.");
    }
    return spectrum;
  }

  @Override
  public CodonTable codonTable(String jobId) throws IOException {
    fail();
    CodonTable table = tables.get(jobId);
    if (table == null) {
      throw new ResultException("The result " + jobId + " has no codon-usage.tsv.");
    }
    return table;
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
  public Path copyTo(String jobId, Path folder) {
    return folder.resolve(jobId);
  }

  private void fail() throws IOException {
    IOException failure = broken;
    if (failure != null) {
      throw failure;
    }
  }
}
