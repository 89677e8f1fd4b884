package hearth.cluster.queue;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.forecast.Forecast;
import hearth.cluster.forecast.TimeRange;
import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.Need;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** How long a draft's job would take, before anybody submits it. */
final class DraftForecast {

  private final DraftCheck check;
  private final JobPlanner planner;
  private final JobCatalogue catalogue;
  private final Supplier<Profile> profile;
  private final Forecasts forecasts;

  DraftForecast(
      DraftCheck check,
      JobPlanner planner,
      JobCatalogue catalogue,
      Supplier<Profile> profile,
      Forecasts forecasts) {
    this.check = check;
    this.planner = planner;
    this.catalogue = catalogue;
    this.profile = profile;
    this.forecasts = forecasts;
  }

  /**
   * See {@link JobService#forecast}. Blocks: it opens each input and reads the list of jobs.
   *
   * @throws IOException when the list of jobs cannot be read
   */
  Optional<TimeRange> of(JobDraft draft) throws IOException {
    Profile target = profile.get();
    Optional<JobDescriptor> type = check.find(draft.type());
    if (type.isEmpty() || !check.check(draft).isEmpty()) {
      return Optional.empty();
    }
    JobRequest request = planner.request(type.get(), draft, target, catalogue.own(draft.type()));
    Need need = draft.options().need();
    int cores = need == null ? JobPlanner.cores(target) : need.cores();
    return forecasts.of(request, cores, Volumes.of(target)).map(Forecast::total);
  }
}
