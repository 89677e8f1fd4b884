package hearth.cluster.results;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.files.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The results of whatever results volume is in use. */
public final class StoredResults implements ResultCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(StoredResults.class);

  /** Whether a volume is a folder does not depend on the job. */
  private static final String ANY = "any";

  private final Supplier<ResultStore> stores;
  private final @Nullable Path copies;

  /** Reads every volume as it is, without copies. */
  public StoredResults(Supplier<ResultStore> stores) {
    this.stores = stores;
    this.copies = null;
  }

  /**
   * @param stores gives the volume of the present profile; asked on every call
   * @param copies where copies are kept of results that are in no folder of this computer
   */
  public StoredResults(Supplier<ResultStore> stores, Path copies) {
    this.stores = stores;
    this.copies = copies;
  }

  @Override
  public List<ResultSummary> list() throws IOException {
    return look().results();
  }

  @Override
  public ResultSummary result(String jobId) throws IOException {
    ResultStore store = store();
    ResultManifest manifest = ResultFolder.manifest(store, jobId);
    try {
      return new ResultSummary(
          ContractJson.request(ResultFolder.text(store, jobId, ResultLayout.REQUEST)), manifest);
    } catch (ContractException e) {
      throw new ResultException(
          "%s of %s cannot be read: %s".formatted(ResultLayout.REQUEST, jobId, e.getMessage()));
    }
  }

  @Override
  public Listing look() throws IOException {
    ResultStore store = store();
    Listing listing = ResultListing.of(store);
    return store instanceof KeptResultStore kept && kept.unreachable().isPresent()
        ? new Listing(
            listing.results(), listing.odd(), String.valueOf(kept.unreachable().get().getMessage()))
        : listing;
  }

  @Override
  public List<String> changes(String jobId) throws IOException {
    return FileCheck.changes(store(), jobId);
  }

  /** A volume that is no folder of this computer is read through copies. */
  private ResultStore store() throws IOException {
    ResultStore volume = stores.get();
    return copies == null || volume.folderOf(ANY).isPresent()
        ? volume
        : new KeptResultStore(volume, copies);
  }

  @Override
  public KmerSpectrum spectrum(String jobId) throws IOException {
    return KmerSpectrumReader.read(
        open(jobId, KmerSpectrumReader.KIND, KmerSpectrumReader.KIND_VERSION));
  }

  @Override
  public CodonTable codonTable(String jobId) throws IOException {
    return CodonTableReader.read(open(jobId, CodonTableReader.KIND, CodonTableReader.KIND_VERSION));
  }

  @Override
  public CodonDetails codonDetails(String jobId) throws IOException {
    return CodonDetailsReader.read(
        open(jobId, CodonTableReader.KIND, CodonTableReader.KIND_VERSION));
  }

  @Override
  public SequenceStatistics statistics(String jobId) throws IOException {
    return SequenceStatisticsReader.read(
        open(jobId, SequenceStatisticsReader.KIND, SequenceStatisticsReader.KIND_VERSION));
  }

  @Override
  public SampleComparison comparison(String jobId) throws IOException {
    return SampleComparisonReader.read(
        open(jobId, SampleComparisonReader.KIND, SampleComparisonReader.KIND_VERSION));
  }

  @Override
  public Clustering clustering(String jobId) throws IOException {
    return ClusteringReader.read(open(jobId, ClusteringReader.KIND, ClusteringReader.KIND_VERSION));
  }

  @Override
  public ClusterChecks checks(String jobId) throws IOException {
    return ClusterChecksReader.read(
        open(jobId, ClusterChecksReader.KIND, ClusterChecksReader.KIND_VERSION));
  }

  private ResultFolder open(String jobId, String kind, int version) throws IOException {
    return ResultFolder.open(store(), jobId, kind, version);
  }

  @Override
  public List<ResultTable> tables(String jobId) throws IOException {
    return ResultTableReader.readAll(ResultFolder.open(store(), jobId));
  }

  @Override
  public Path copyTo(String jobId, Path folder) throws IOException {
    ResultStore store = store();
    List<ResultStore.ResultEntry> files = store.files(jobId);
    if (files.isEmpty()) {
      throw new ResultException("There is no result of a job \"%s\".".formatted(jobId));
    }
    Path target = folder.toAbsolutePath().resolve(jobId);
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "It is there already; choose another folder.");
    }
    Files.createDirectories(folder.toAbsolutePath());
    Path partial = Files.createTempDirectory(folder.toAbsolutePath(), "." + jobId);
    try {
      for (ResultStore.ResultEntry file : files) {
        copy(store, jobId, file.name(), partial);
      }
      // Whole or not at all: a folder that is there can be trusted.
      return Files.move(partial, target);
    } catch (IOException e) {
      FileTree.delete(partial);
      throw e;
    }
  }

  @Override
  public Path folder(String jobId, Path copies) throws IOException {
    Optional<Path> own = stores.get().folderOf(jobId);
    if (own.isPresent()) {
      return own.get();
    }
    Path copy = copies.toAbsolutePath().resolve(jobId);
    return Files.isDirectory(copy) ? copy : copyTo(jobId, copies);
  }

  private static void copy(ResultStore store, String jobId, String name, Path folder)
      throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new ResultException(
          "%s holds a file that points outside its folder: %s. It was not copied."
              .formatted(jobId, name));
    }
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (InputStream in = store.open(jobId, name, 0)) {
      Files.copy(in, file);
    } catch (NoSuchFileException e) {
      LOG.debug("{} of {} went while it was copied", name, jobId, e);
    }
  }
}
