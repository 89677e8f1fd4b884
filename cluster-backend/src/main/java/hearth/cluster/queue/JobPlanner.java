package hearth.cluster.queue;

import hearth.cluster.catalogue.StoredJob;
import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.Need;
import hearth.jobs.catalog.Partitions;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputChecks;
import hearth.jobs.sequence.PartitionPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns drafts into requests and requests into attempts that fit the cluster. */
final class JobPlanner {

  /**
   * Text for each core, in bytes, up to which a job is brief. There, executors that count k-mers of
   * 21 bases take less processor time without the optimizing compiler than with it; for 55 bases no
   * clear difference was seen.
   */
  static final long BRIEF_BYTES = 160L << 20;

  private final ClusterEngine engine;
  private final JobIds ids;
  private final Map<String, String> versions;
  private final Clock clock;

  JobPlanner(ClusterEngine engine, JobIds ids, Map<String, String> versions, Clock clock) {
    this.engine = engine;
    this.ids = ids;
    this.versions = Map.copyOf(versions);
    this.clock = clock;
  }

  /** Why this job cannot run on this cluster, whatever its inputs. */
  Optional<DraftProblem> misfit(JobDescriptor type, @Nullable Need need, Profile profile) {
    int needed = type.needs().executorMemoryMb();
    if (need != null && need.executorMemoryMb() < needed) {
      return Optional.of(
          new DraftProblem(
              DraftProblem.QUEUE,
              "%s needs executors of at least %d MB, and the request is %d MB. Ask for more."
                  .formatted(type.title(), needed, need.executorMemoryMb())));
    }
    if (profile.memoryPerWorkerMb() >= needed) {
      return Optional.empty();
    }
    return Optional.of(
        new DraftProblem(
            DraftProblem.CLUSTER,
            "%s needs workers of at least %d MB, and these have %d MB. Give them more in the profile."
                .formatted(type.title(), needed, profile.memoryPerWorkerMb())));
  }

  /**
   * A request with everything filled in.
   *
   * @throws IOException when an input is gone meanwhile
   * @throws JobRejected when executors cannot reach a file
   */
  JobRequest request(JobDescriptor type, JobDraft draft, Profile profile) throws IOException {
    return request(type, draft, profile, Optional.empty());
  }

  /**
   * Like the other, for a person's own program too.
   *
   * @param own the program, or empty for a built-in type
   */
  JobRequest request(JobDescriptor type, JobDraft draft, Profile profile, Optional<StoredJob> own)
      throws IOException {
    List<JobInput> inputs = new ArrayList<>();
    for (Path input : draft.inputs()) {
      inputs.add(seen(profile, input, DraftProblem.INPUTS));
    }
    Map<String, String> parameters = type.withDefaults(draft.parameters());
    Map<String, JobInput> files = new LinkedHashMap<>();
    for (Parameter parameter : type.parameters()) {
      String value = parameters.getOrDefault(parameter.name(), "").strip();
      if (parameter instanceof FileParameter && !value.isEmpty()) {
        Path file = Path.of(value).toAbsolutePath();
        parameters.put(parameter.name(), file.toString());
        files.put(parameter.name(), seen(profile, file, parameter.name()));
      }
    }
    Map<String, String> made = new LinkedHashMap<>(versions);
    if (own.isPresent()) {
      files.put(OwnJob.PROGRAM, seen(profile, own.get().program(), DraftProblem.TYPE));
      files.put(OwnJob.DESCRIPTOR, seen(profile, own.get().descriptor(), DraftProblem.TYPE));
      made.put(OwnJob.CHECKSUM, own.get().checksum());
    }
    return new JobRequest(
        JobRequest.SCHEMA,
        ids.next(type.type()),
        type.type(),
        type.version(),
        parameters,
        inputs,
        files,
        profile.name(),
        clock.instant(),
        made);
  }

  /** A file as executors see it. */
  private JobInput seen(Profile profile, Path input, String field) throws IOException {
    Path file = input.toAbsolutePath();
    try {
      String path = engine.dataPath(profile, file);
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new JobInput(
          path,
          String.valueOf(file.getFileName()),
          now.size(),
          path.equals(file.toString()) ? null : file.toString(),
          now.lastModifiedTime().toInstant());
    } catch (EngineException e) {
      String why = e.getMessage() + " " + e.remedy();
      throw new JobRejected(List.of(new DraftProblem(field, why)));
    }
  }

  /** How a cluster of that profile cuts a draft's input, see {@link JobService#partitions}. */
  static Optional<PartitionPlan> partitions(JobDescriptor type, JobDraft draft, Profile profile) {
    Map<String, String> parameters = type.withDefaults(draft.parameters());
    if (!Partitions.planned(type, parameters) || draft.inputs().isEmpty()) {
      return Optional.empty();
    }
    long task = ((long) profile.memoryPerWorkerMb() << 20) / profile.coresPerWorker();
    PartitionPlan.Room room =
        new PartitionPlan.Room(
            cores(profile), task, Partitions.targetBytes(type.type(), parameters));
    try {
      List<CheckedFile> files = InputChecks.requireAll(draft.inputs(), type.inputs().formats());
      return Optional.of(PartitionPlan.of(files, room, Partitions.wanted(type.type(), parameters)));
    } catch (BadInputException refused) {
      return Optional.empty();
    }
  }

  /** All of a cluster. */
  static int cores(Profile profile) {
    return profile.workers() * profile.coresPerWorker();
  }

  /**
   * An attempt within its limits; without any it takes the whole cluster, and an executor fills its
   * worker. Where a retry has fewer cores for an executor, the job's tasks are cut for as few.
   */
  static Attempt attempt(
      JobRequest request,
      int number,
      JobDescriptor type,
      Profile profile,
      @Nullable Need need,
      Retry retry) {
    Integer executorCores = retry.executorCores();
    int most = need == null ? cores(profile) : need.cores();
    int cores = executorCores == null ? most : Math.min(most, profile.workers() * executorCores);
    return new Attempt(
        request.id(),
        number,
        type.mainClass(),
        cores,
        need == null ? profile.memoryPerWorkerMb() : need.executorMemoryMb(),
        driverMb(type, profile, retry),
        Forecasts.textBytes(request.inputs()) / cores <= BRIEF_BYTES,
        false,
        need != null,
        executorCores);
  }

  /** The heap of an attempt's driver, in MiB. */
  static int driverMb(JobDescriptor type, Profile profile, Retry retry) {
    int usual = Math.max(profile.driverMemoryMb(), type.needs().driverMemoryMb());
    Integer asked = retry.driverMemoryMb();
    return asked == null ? usual : Math.max(usual, asked);
  }
}
