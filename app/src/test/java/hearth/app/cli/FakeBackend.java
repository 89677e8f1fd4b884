package hearth.app.cli;

import hearth.app.fakes.FakeDiagnostics;
import hearth.app.fakes.FakeHistory;
import hearth.app.fakes.FakeImage;
import hearth.app.fakes.FakeScalings;
import hearth.app.fakes.FakeSupport;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.results.ClusterChecks;
import hearth.cluster.results.Clustering;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultTable;
import hearth.cluster.results.SampleComparison;
import hearth.cluster.results.SequenceStatistics;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A backend that does nothing by itself: tests say what cluster and jobs do. */
final class FakeBackend implements Backend, ResultCatalog {
  static final Profile PROFILE = Profile.of("default", "embedded", 2, 1, 512, 512);

  final FakeCluster cluster = new FakeCluster(PROFILE);
  final FakeJobs jobs = new FakeJobs(cluster);
  private final Path root;
  final FakeImage image = new FakeImage();
  final FakeDiagnostics diagnostics = new FakeDiagnostics();
  final FakeSupport support = new FakeSupport();
  final FakeHistory history = new FakeHistory();
  final FakeScalings scalings = new FakeScalings();
  boolean closed;

  FakeBackend(Path root) {
    this.root = root;
  }

  @Override
  public HearthHome home() {
    return new HearthHome(root.resolve("home"));
  }

  @Override
  public Installation installation() {
    Path samples = Path.of("../jobs/samples").toAbsolutePath().normalize();
    return new Installation(root, root, samples);
  }

  @Override
  public FakeDiagnostics diagnostics() {
    return diagnostics;
  }

  @Override
  public FakeSupport support() {
    return support;
  }

  @Override
  public FakeHistory history() {
    return history;
  }

  @Override
  public Profile profile() {
    return PROFILE;
  }

  @Override
  public FakeCluster cluster() {
    return cluster;
  }

  @Override
  public FakeJobs jobs() {
    return jobs;
  }

  @Override
  public FakeScalings scalings() {
    return scalings;
  }

  @Override
  public ResultCatalog results() {
    return this;
  }

  @Override
  public Path resultsFolder() {
    return home().results();
  }

  @Override
  public FakeImage image() {
    return image;
  }

  @Override
  public void keepSession() {
    cluster.calls.add("keep session");
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public List<ResultSummary> list() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("distinct", 48482);
    summary.put("partial", 0);
    return Stream.concat(jobs.requests().stream(), jobs.there.stream().map(JobSnapshot::request))
        .map(
            request ->
                new ResultSummary(
                    request,
                    new ResultManifest(
                        ResultManifest.SCHEMA,
                        request.id(),
                        request.type(),
                        1,
                        List.of(),
                        summary,
                        List.of("One record is empty."),
                        Instant.EPOCH)))
        .toList();
  }

  @Override
  public KmerSpectrum spectrum(String jobId) {
    return new KmerSpectrum(21, true, List.of(new KmerSpectrum.Bin(1, 48482)), List.of());
  }

  @Override
  public CodonTable codonTable(String jobId) {
    return new CodonTable(11, List.of(new CodonTable.Row("AAA", "K", 3, 1, 1, 1)));
  }

  @Override
  public CodonDetails codonDetails(String jobId) {
    throw new UnsupportedOperationException("the command line draws no genes");
  }

  @Override
  public SequenceStatistics statistics(String jobId) throws ResultException {
    throw new ResultException(jobId);
  }

  @Override
  public SampleComparison comparison(String jobId) throws ResultException {
    throw new ResultException(jobId);
  }

  @Override
  public Clustering clustering(String jobId) throws ResultException {
    throw new ResultException(jobId);
  }

  @Override
  public ClusterChecks checks(String jobId) throws ResultException {
    throw new ResultException(jobId);
  }

  @Override
  public List<ResultTable> tables(String jobId) {
    return List.of();
  }

  @Override
  public Path folder(String jobId, Path copies) {
    return copies.resolve(jobId);
  }

  @Override
  public Path copyTo(String jobId, Path folder) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(jobId));
    Files.writeString(copy.resolve("driver.log"), "log of " + jobId);
    return copy;
  }
}
