package hearth.app.shell;

import hearth.app.cluster.ClusterViewModel;
import hearth.app.diagnosis.DiagnosisViewModel;
import hearth.app.fx.Fault;
import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.jobs.JobsViewModel;
import hearth.app.results.ResultsViewModel;
import hearth.app.sample.JourneyState;
import hearth.app.sample.SampleJourney;
import hearth.app.scaling.ScalingViewModel;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobService;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The window as a whole: which page is open, and what goes from one page to another. */
public final class ShellViewModel {
  private static final Set<Phase> SETTLED = Set.of(Phase.STOPPED, Phase.FAILED, Phase.RUNNING);

  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.CLUSTER);
  private final ClusterViewModel cluster;
  private final JobsViewModel jobs;
  private final ResultsViewModel results;
  private final ScalingViewModel scaling;
  private final DiagnosisViewModel diagnosis;
  private final SampleJourney journey;
  private final JobService jobService;
  private final Tasks tasks;

  ShellViewModel(
      ClusterViewModel cluster,
      JobsViewModel jobs,
      ResultsViewModel results,
      ScalingViewModel scaling,
      DiagnosisViewModel diagnosis,
      SampleJourney journey,
      JobService jobService,
      Tasks tasks,
      Notices notices) {
    this.cluster = cluster;
    this.jobs = jobs;
    this.results = results;
    this.scaling = scaling;
    this.diagnosis = diagnosis;
    this.journey = journey;
    this.jobService = jobService;
    this.tasks = tasks;
    jobs.announceUnless(journey::has);
    tasks.faults().listen(fault -> tasks.fx().execute(() -> notices.add(notice(fault))));
    page.addListener(
        (property, before, now) -> {
          if (now == Page.RESULTS) {
            results.refresh();
          }
        });
    journey
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (now.stage() == JourneyState.Stage.RUNNING_JOB && now.running() == null) {
                jobs.activate();
              }
            });
  }

  private static Notice notice(Fault fault) {
    return Notice.of(
        Tone.DANGER,
        Messages.text("shell.fault", fault.code(), fault.message().replaceFirst("\\.$", "")));
  }

  /** Reads what was there before: profile, cluster, jobs, results. */
  void load() {
    cluster.load(
        () -> {
          tasks.follow(jobService.recover(), read -> results.refresh(), tasks.faults()::report);
          diagnosis.look();
          lookAgainOnChanges();
        });
    activate();
  }

  /** Another profile, and a start or stop that has ended, make the last diagnosis old. */
  private void lookAgainOnChanges() {
    cluster.profileProperty().addListener((property, before, now) -> diagnosis.look());
    cluster
        .snapshotProperty()
        .addListener(
            (property, before, now) -> {
              if (before.phase() != now.phase() && SETTLED.contains(now.phase())) {
                diagnosis.look();
              }
            });
  }

  /** Follows cluster and jobs while the window can be seen. */
  void activate() {
    cluster.activate();
    jobs.activate();
    scaling.activate();
  }

  /** Lets polling rest. */
  void rest() {
    cluster.rest();
    jobs.rest();
    scaling.rest();
  }

  /** Opens the Results page on a job's result. */
  void openResult(String jobId) {
    jobs.withdrawNotice(jobId);
    page.set(Page.RESULTS);
    results.open(jobId);
  }

  /** Opens the Jobs page on its catalogue. */
  void newJob() {
    jobs.newJob();
    page.set(Page.JOBS);
  }

  /** Runs the sample, from cluster start to chart. */
  void runSample() {
    page.set(Page.CLUSTER);
    journey.start();
  }

  /** Whether neither a job nor the sample journey is under way. */
  BooleanBinding idle() {
    return Bindings.createBooleanBinding(
        () -> !jobs.activeProperty().get() && !journey.stateProperty().get().isUnderWay(),
        jobs.activeProperty(),
        journey.stateProperty());
  }

  ObjectProperty<Page> pageProperty() {
    return page;
  }

  ClusterViewModel cluster() {
    return cluster;
  }

  JobsViewModel jobs() {
    return jobs;
  }

  ResultsViewModel results() {
    return results;
  }

  ScalingViewModel scaling() {
    return scaling;
  }

  DiagnosisViewModel diagnosis() {
    return diagnosis;
  }

  SampleJourney journey() {
    return journey;
  }
}
