package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.JobFolders;
import hearth.cluster.forecast.DiskForecast;
import hearth.cluster.forecast.PastUse;
import hearth.cluster.forecast.Work;
import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.DiskNeeds;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What jobs will take on disk, learned from past runs, beside what is free. All calls block. */
final class DiskForecasts {

  private static final Logger LOG = LoggerFactory.getLogger(DiskForecasts.class);
  private static final int RUNS = 200;

  private final LateStore store;
  private final ClusterEngine engine;

  DiskForecasts(LateStore store, ClusterEngine engine) {
    this.store = store;
    this.engine = engine;
  }

  /**
   * What a job would take.
   *
   * @return empty when neither past runs nor its type tell anything
   * @throws IOException when the list of jobs cannot be read
   */
  Optional<DiskOutlook> of(JobRequest request, Profile profile) throws IOException {
    long text = Forecasts.textBytes(request.inputs());
    DiskForecast stated =
        DiskNeeds.of(request, text)
            .map(needs -> DiskForecast.atMost(needs.temporaryBytes(), needs.resultBytes()))
            .orElse(null);
    List<PastUse> past = new ArrayList<>();
    for (FinishedRun run : store.get().finished(Volumes.of(profile), request.type(), RUNS)) {
      Long disk = run.diskBytes();
      Long temporary = run.temporaryBytes();
      if (disk != null && temporary != null) {
        past.add(
            new PastUse(
                Forecasts.textBytes(run.request().inputs()),
                run.request().parameters(),
                temporary,
                disk));
      }
    }
    return DiskForecast.of(past, new Work(text, 1, false, request.parameters()), stated)
        .map(forecast -> new DiskOutlook(forecast, disks(forecast, profile)));
  }

  /** One disk when both folders are on the same. */
  private List<DiskOutlook.Disk> disks(DiskForecast forecast, Profile profile) {
    Optional<JobFolders> folders = engine.folders(profile);
    if (folders.isEmpty()) {
      return List.of();
    }
    Path results = folders.get().results();
    Path temporary = folders.get().temporary();
    long resultBytes = forecast.result().high();
    long temporaryBytes = forecast.temporary().high();
    try {
      FileStore resultDisk = disk(results);
      FileStore temporaryDisk = disk(temporary);
      if (resultDisk.equals(temporaryDisk)) {
        return List.of(disk(results, resultBytes + temporaryBytes, resultDisk));
      }
      return List.of(
          disk(temporary, temporaryBytes, temporaryDisk), disk(results, resultBytes, resultDisk));
    } catch (IOException e) {
      LOG.info("The system does not tell the free space for jobs", e);
      return List.of();
    }
  }

  private static DiskOutlook.Disk disk(Path folder, long most, FileStore on) throws IOException {
    return new DiskOutlook.Disk(folder, most, on.getUsableSpace());
  }

  /** Of a folder that is missing yet, that of the nearest one above. */
  private static FileStore disk(Path folder) throws IOException {
    Path present =
        Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElse(folder);
    return Files.getFileStore(present);
  }
}
