package hearth.app.cli;

import hearth.app.export.ExportedChart;
import hearth.app.export.ResultCharts;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.FolderResultStore;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.StoredResults;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A result as a command names it: the folder that it lies in, which may have been copied anywhere,
 * or the id of its job.
 *
 * @param id the folder's last name, which is the job's id unless somebody changed it
 */
record NamedResult(
    String id,
    ResultSummary summary,
    ResultCatalog catalog,
    List<JobDetails.Input> inputs,
    Path folder) {

  /** Does something with the result. */
  @FunctionalInterface
  interface Use {
    int with(NamedResult result) throws IOException;
  }

  /**
   * Opens a result, and no backend for a folder.
   *
   * @param name a folder, or a job's id, of which the beginning or the end suffices
   * @throws CliFailure when there is no such result
   */
  static int use(String name, ClusterOptions cluster, CliContext context, Use use)
      throws IOException {
    Optional<Path> folder = folder(name);
    if (folder.isPresent()) {
      return use.with(inFolder(folder.get()));
    }
    try (Backend backend = cluster.open(context.backends())) {
      return use.with(ofJob(name, backend));
    }
  }

  /**
   * Its charts.
   *
   * @throws CliFailure when it has none
   */
  List<ExportedChart> charts() throws IOException {
    List<ExportedChart> charts = ResultCharts.read(id, summary.manifest().kind(), catalog);
    if (charts.isEmpty()) {
      throw new CliFailure(
          ExitCode.BAD_INPUT,
          Messages.text("cli.chart.none", id),
          Messages.text("cli.chart.none.remedy", folder));
    }
    return charts;
  }

  private static Optional<Path> folder(String name) {
    try {
      Path folder = Path.of(name).toAbsolutePath().normalize();
      boolean named = Files.isDirectory(folder) && folder.getFileName() != null;
      return named ? Optional.of(folder) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static NamedResult inFolder(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(ResultLayout.MANIFEST))) {
      throw new CliFailure(
          ExitCode.BAD_INPUT,
          Messages.text("cli.result.folder", folder),
          Messages.text("cli.result.folder.remedy"));
    }
    Path parent = folder.getParent();
    String name = String.valueOf(folder.getFileName());
    FolderResultStore store = new FolderResultStore(parent == null ? folder : parent);
    ResultCatalog catalog = new StoredResults(() -> store);
    return new NamedResult(
        name, catalog.result(name), catalog, JobDetails.inputs(store, name), folder);
  }

  private static NamedResult ofJob(String id, Backend backend) throws IOException {
    JobSnapshot job = JobsInView.open(backend).find(id);
    if (job.state() != JobState.FINISHED) {
      throw new CliFailure(
          ExitCode.BAD_INPUT,
          Messages.text("cli.result.unfinished", job.id(), JobDocument.word(job.state())),
          Messages.text("cli.result.unfinished.remedy"));
    }
    return new NamedResult(
        job.id(),
        backend.results().result(job.id()),
        backend.results(),
        backend.jobs().details(job.id()).inputs(),
        backend.results().folder(job.id(), backend.resultsFolder()));
  }
}
