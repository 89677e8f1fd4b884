package hearth.app.jobs;

import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeJobService;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.Samples;
import hearth.app.fx.Notices;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.catalog.KmerSpectrumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A view model of jobs over a fake service, on the caller's thread. */
abstract class JobsViewModelFixture {
  final Direct direct = new Direct();
  final FakeJobService service = new FakeJobService();
  final Notices notices = new Notices();
  final List<String> opened = new ArrayList<>();
  CompletableFuture<?> clusterStart = new CompletableFuture<>();
  final JobsViewModel model =
      new JobsViewModel(
          service,
          () -> clusterStart,
          direct.tasks(),
          notices,
          () -> Samples.NOW,
          type -> new JobDraft(type, Map.of("k", "31"), List.of()),
          Samples::profile,
          id -> Map.of("distinct", id.length()),
          opened::add);

  final JobSnapshot first = JobSamples.running(JobSamples.spectrumRequest("first"), 0.5);
  final JobSnapshot second = JobSamples.job(JobSamples.codonRequest("second"), JobState.QUEUED);

  @BeforeEach
  void follow() {
    model.activate();
  }

  @AfterEach
  void end() {
    direct.close();
  }

  List<JobRow> rows() {
    return model.list().items().stream()
        .filter(JobRow.class::isInstance)
        .map(JobRow.class::cast)
        .toList();
  }

  JobForm form() {
    model.forms().open(KmerSpectrumType.DESCRIPTOR);
    return Objects.requireNonNull(model.formProperty().get());
  }
}
