package hearth.cluster.queue;

import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.JobNews;
import hearth.cluster.monitor.WorkerLoad;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells the cluster what jobs do on it: a listener for {@link JobService#subscribe}. A job that had
 * ended before it was first seen is history and not told. For one thread at a time.
 */
public final class JobsOnCluster implements Consumer<List<JobSnapshot>> {

  private static final long MIB = 1L << 20;

  private final List<JobDescriptor> catalogue;
  private final Consumer<JobNews> cluster;

  /** Jobs that were last seen before their end, and those of them that had begun. */
  private final Set<String> open = new HashSet<>();

  private final Set<String> begun = new HashSet<>();

  /**
   * @param catalogue what job types are called
   * @param cluster takes the news
   */
  public JobsOnCluster(List<JobDescriptor> catalogue, Consumer<JobNews> cluster) {
    this.catalogue = List.copyOf(catalogue);
    this.cluster = cluster;
  }

  @Override
  public void accept(List<JobSnapshot> jobs) {
    List<ClusterEvent> events = new ArrayList<>();
    Map<Integer, WorkerLoad> loads = new HashMap<>();
    for (JobSnapshot job : jobs) {
      if (!job.state().isFinal()) {
        open.add(job.id());
        begin(job, events);
        job.executors().forEach(executor -> add(executor, loads));
      } else if (open.remove(job.id())) {
        begin(job, events);
        begun.remove(job.id());
        events.add(end(job));
      }
    }
    cluster.accept(new JobNews(events, loads));
  }

  private void begin(JobSnapshot job, List<ClusterEvent> events) {
    Instant started = job.started();
    if (started != null && begun.add(job.id())) {
      events.add(new ClusterEvent(started, Kind.JOB_STARTED, "", name(job)));
    }
  }

  private ClusterEvent end(JobSnapshot job) {
    Instant at = job.ended() == null ? job.request().submitted() : job.ended();
    Failure failure = job.failure();
    switch (job.state()) {
      case FAILED:
        String why = failure == null ? "" : ": " + failure.message();
        return new ClusterEvent(at, Kind.JOB_FAILED, "", name(job) + why);
      case CANCELLED:
        return new ClusterEvent(at, Kind.JOB_CANCELLED, "", name(job));
      default:
        return new ClusterEvent(at, Kind.JOB_FINISHED, "", name(job));
    }
  }

  private String name(JobSnapshot job) {
    String type = job.request().type();
    String title =
        catalogue.stream()
            .filter(known -> known.type().equals(type))
            .map(JobDescriptor::title)
            .findFirst()
            .orElse(type);
    List<JobInput> inputs = job.request().inputs();
    if (inputs.isEmpty()) {
      return title;
    }
    String first = title + " of " + inputs.get(0).name();
    return inputs.size() == 1 ? first : first + " and " + (inputs.size() - 1) + " more";
  }

  private static void add(ExecutorUse executor, Map<Integer, WorkerLoad> loads) {
    Integer worker = executor.workerPort();
    if (worker != null) {
      WorkerLoad load =
          new WorkerLoad(
              executor.tasksRunning(), executor.heapUsedMb() * MIB, executor.heapMaxMb() * MIB);
      loads.merge(worker, load, WorkerLoad::plus);
    }
  }
}
