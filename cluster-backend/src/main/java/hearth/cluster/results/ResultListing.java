package hearth.cluster.results;

import hearth.cluster.results.ResultCatalog.Listing;
import hearth.cluster.results.ResultCatalog.OddResult;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the finished results of a volume from what cannot be read as one, and says why. */
final class ResultListing {

  private static final Logger LOG = LoggerFactory.getLogger(ResultListing.class);

  private final ResultStore store;
  private final List<ResultSummary> results = new ArrayList<>();
  private final List<OddResult> odd = new ArrayList<>();

  private ResultListing(ResultStore store) {
    this.store = store;
  }

  /**
   * Reads a volume's results, the newest first, and its odd directories by name.
   *
   * @throws IOException when the volume cannot be read
   */
  static Listing of(ResultStore store) throws IOException {
    ResultListing listing = new ResultListing(store);
    for (String jobId : store.jobs()) {
      if (!jobId.startsWith(".")) {
        listing.look(jobId);
      }
    }
    listing.results.sort(
        Comparator.comparing((ResultSummary result) -> result.manifest().finished()).reversed());
    return new Listing(listing.results, listing.odd, null);
  }

  private void look(String jobId) {
    try {
      // The manifest first: who keeps copies keeps those of finished results only.
      Optional<ResultManifest> manifest =
          read(jobId, ResultLayout.MANIFEST).map(ContractJson::manifest);
      Optional<JobRequest> request = read(jobId, ResultLayout.REQUEST).map(ContractJson::request);
      if (manifest.isPresent() && request.isPresent()) {
        add(jobId, new ResultSummary(request.get(), manifest.get()));
      } else if (manifest.isPresent()) {
        odd(
            jobId,
            true,
            "%s of %s is missing, so nobody knows how it was computed. Put it back from a copy, or"
                    .formatted(ResultLayout.REQUEST, jobId)
                + " run the job again.");
      } else if (request.isEmpty() && hasFiles(jobId)) {
        odd(
            jobId,
            false,
            "Hearth did not write the folder \"%s\": it has no %s. Hearth leaves it alone; move it"
                    .formatted(jobId, ResultLayout.REQUEST)
                + " elsewhere, and it is gone from this list.");
      }
    } catch (ContractException e) {
      odd(
          jobId,
          true,
          "The result in the folder \"%s\" cannot be read. %s".formatted(jobId, e.getMessage()));
    } catch (IOException e) {
      LOG.debug("{} cannot be read", jobId, e);
      odd(
          jobId,
          true,
          "The folder \"%s\" cannot be read (%s). Check its permissions."
              .formatted(jobId, reason(e)));
    }
  }

  private void add(String jobId, ResultSummary result) {
    String own = result.request().id();
    if (!own.equals(jobId) || !result.manifest().jobId().equals(jobId)) {
      odd(
          jobId,
          false,
          "The folder \"%s\" holds the result %s under another name. Give it that name again, or"
                  .formatted(jobId, own)
              + " move it elsewhere if it is a copy.");
    } else {
      results.add(result);
    }
  }

  private void odd(String jobId, boolean ours, String trouble) {
    odd.add(new OddResult(jobId, trouble, ours));
  }

  private Optional<String> read(String jobId, String name) throws IOException {
    try {
      return Optional.of(ResultFolder.text(store, jobId, name));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A directory that was only just made for a job has none. */
  private boolean hasFiles(String jobId) throws IOException {
    return store.files(jobId).stream()
        .map(ResultStore.ResultEntry::name)
        .anyMatch(name -> !name.startsWith(".") && !name.endsWith(ResultLayout.TEMPORARY));
  }

  private static String reason(IOException e) {
    @Nullable String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replaceFirst("\\.$", "");
  }
}
