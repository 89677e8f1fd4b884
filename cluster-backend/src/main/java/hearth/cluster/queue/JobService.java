package hearth.cluster.queue;

import hearth.cluster.Subscription;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.forecast.TimeRange;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.sequence.PartitionPlan;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Submits jobs to the running cluster and follows them. No call blocks unless it says so; listeners
 * are called on the service's own threads.
 */
public interface JobService extends AutoCloseable {

  /** The job types that can be submitted, in the catalogue's order. */
  List<JobDescriptor> catalogue();

  /** The same with a person's own jobs, to which others can be added. */
  default JobCatalogue ownJobs() {
    return JobCatalogue.of(catalogue());
  }

  /**
   * Checks a draft without submitting it, files included. Blocks briefly: it opens each input.
   *
   * @return problems, empty when all is well
   */
  List<DraftProblem> check(JobDraft draft);

  /**
   * Into how many partitions the present cluster would cut a draft's input. Blocks briefly: it
   * opens each input.
   *
   * @return empty when the job does not cut its input, has none yet, or one that it refuses
   */
  Optional<PartitionPlan> partitions(JobDraft draft);

  /**
   * How long a draft's job would take on the present cluster, learned from past runs of its type on
   * this computer.
   *
   * @return completes with empty when too few runs were similar, or the draft has problems
   */
  default CompletableFuture<Optional<TimeRange>> forecast(JobDraft draft) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  /**
   * What a draft's job would take on disk: as its type states, and once enough runs of it with the
   * same parameters are known, as those did.
   *
   * @return completes with empty when nobody knows, or the draft has problems
   */
  default CompletableFuture<Optional<DiskOutlook>> disk(JobDraft draft) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  /**
   * Starts what keeps Spark ready for the next job now, where it is to be kept at all, and not
   * after a while: for whoever is about to submit several jobs, which then wait for that one start.
   *
   * @return completes when it was started, or nothing is to be done
   */
  CompletableFuture<Void> makeReady();

  /**
   * Ends what keeps Spark ready, unless a job is open: for whoever is about to change the workers,
   * which what is kept ready would hold.
   *
   * @return completes when it is gone, or there was none
   */
  default CompletableFuture<Void> endSession() {
    return CompletableFuture.completedFuture(null);
  }

  /**
   * Submits a job.
   *
   * @return completes when the job is launched, or queued behind another; with {@link JobRejected}
   *     when the draft has problems or no cluster runs. A job that could not be launched is there
   *     as a failed one
   */
  CompletableFuture<JobSnapshot> submit(JobDraft draft);

  /**
   * Cancels a job: driver and executors end. One that has ended stays as it is.
   *
   * @param means by what it is done, for whoever asks later
   * @return completes when they are gone; with {@link java.util.NoSuchElementException} when there
   *     is no such job
   */
  CompletableFuture<Void> cancel(String jobId, Canceller.Means means);

  /**
   * Makes another attempt at a job that failed or was cancelled: the same job, with the same
   * results directory, behind all that is queued.
   *
   * @param change what is done otherwise, one of those that its failure offers; null for nothing
   * @return completes once it is queued, or launched; with {@link IllegalStateException} that says
   *     why when it waits, runs or has finished, or when the change is none of those, with {@link
   *     java.util.NoSuchElementException} when there is no such job
   */
  CompletableFuture<JobSnapshot> retry(String jobId, @Nullable Change change);

  /** What a person does with jobs that wait, and with those of the past. */
  QueueControl queue();

  /** What a person does with jobs of the past. */
  PastControl past();

  /** The jobs in view, newest first: all that have not ended, and the newest of the others. */
  List<JobSnapshot> jobs();

  Optional<JobSnapshot> job(String jobId);

  /** Delivers all jobs, newest first: at once and after every change, at most 10 times a second. */
  Subscription subscribe(Consumer<List<JobSnapshot>> listener);

  /**
   * Reads what earlier Hearths left in the results volume: finished jobs become history, running
   * ones are followed again, and a job whose driver is gone without a word becomes failed.
   *
   * @return completes when all are read
   */
  CompletableFuture<Void> recover();

  /**
   * A job's driver log from byte {@code offset}. Blocks.
   *
   * @throws IOException when there is none
   */
  InputStream log(String jobId, long offset) throws IOException;

  /**
   * What a job's directory tells of its attempts, stages and files. Blocks.
   *
   * @throws IOException when it cannot be read
   */
  JobDetails details(String jobId) throws IOException;

  /** Ends the service's threads. Running jobs go on. */
  @Override
  void close();
}
