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

/** How long a draft's job would take, and how much disk, before anybody submits it. */
final class DraftForecast {

  private final DraftCheck check;
  private final JobPlanner planner;
  private final JobCatalogue catalogue;
  private final Supplier<Profile> profile;
  private final Forecasts forecasts;
  private final DiskForecasts disks;

  DraftForecast(
      DraftCheck check,
      JobPlanner planner,
      JobCatalogue catalogue,
      Supplier<Profile> profile,
      Forecasts forecasts,
      DiskForecasts disks) {
    this.check = check;
    this.planner = planner;
    this.catalogue = catalogue;
    this.profile = profile;
    this.forecasts = forecasts;
    this.disks = disks;
  }

  /**
   * See {@link JobService#forecast}. Blocks: it opens each input and reads the list of jobs.
   *
   * @throws IOException when the list of jobs cannot be read
   */
  Optional<TimeRange> of(JobDraft draft) throws IOException {
    Profile target = profile.get();
    Optional<JobRequest> request = request(draft, target);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    Need need = draft.options().need();
    int cores = need == null ? JobPlanner.cores(target) : need.cores();
    return forecasts.of(request.get(), cores, Volumes.of(target)).map(Forecast::total);
  }

  /**
   * See {@link JobService#disk}. Blocks likewise.
   *
   * @throws IOException when the list of jobs cannot be read
   */
  Optional<DiskOutlook> disk(JobDraft draft) throws IOException {
    Profile target = profile.get();
    Optional<JobRequest> request = request(draft, target);
    return request.isEmpty() ? Optional.empty() : disks.of(request.get(), target);
  }

  /** Empty when the draft has problems. */
  private Optional<JobRequest> request(JobDraft draft, Profile target) throws IOException {
    Optional<JobDescriptor> type = check.find(draft.type());
    return type.isEmpty() || !check.check(draft).isEmpty()
        ? Optional.empty()
        : Optional.of(planner.request(type.get(), draft, target, catalogue.own(draft.type())));
  }
}
