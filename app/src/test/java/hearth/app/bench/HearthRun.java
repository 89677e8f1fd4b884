package hearth.app.bench;

import hearth.app.cli.Backend;
import hearth.cluster.Subscription;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hearth on a running cluster: the time from the submission until the manifest, which is written
 * last, is on disk. Measured are master, workers, executors, driver and agent until the job's end;
 * not this process, which stands for the window.
 */
final class HearthRun implements Program {
  private static final int POLL_MILLIS = 5;
  private static final int CHECKSUM_MILLIS = 100;

  private final Backend backend;

  HearthRun(Backend backend) {
    this.backend = backend;
  }

  @Override
  public String name() {
    return "Hearth";
  }

  @Override
  public boolean unpacks() {
    return true;
  }

  @Override
  public Measured run(Task task, Path folder, Map<Long, Long> known) throws Exception {
    JobDraft draft =
        new JobDraft("kmer-spectrum", Map.of("k", Integer.toString(task.k())), task.inputs());
    try (ProcessMeter meter = ProcessMeter.ofAll()) {
      long began = System.nanoTime();
      JobSnapshot submitted = backend.jobs().submit(draft).join();
      Path directory = backend.home().results().resolve(submitted.id());
      CompletableFuture<JobSnapshot> end = new CompletableFuture<>();
      try (Subscription unused =
          backend.jobs().subscribe(jobs -> jobs.forEach(job -> note(submitted, job, end)))) {
        awaitManifest(directory, end);
        double seconds = (System.nanoTime() - began) / 1e9;
        requireFinished(end.join());
        Measured measured = measured(directory, seconds, meter.usage());
        awaitChecksums(submitted.id());
        return measured;
      }
    }
  }

  /** What is read of large inputs after a job is not to slow what is measured next. */
  private void awaitChecksums(String jobId) throws Exception {
    while (backend.jobs().details(jobId).inputs().stream().anyMatch(JobDetails.Input::isToBeRead)) {
      TimeUnit.MILLISECONDS.sleep(CHECKSUM_MILLIS);
    }
  }

  private static void note(
      JobSnapshot submitted, JobSnapshot job, CompletableFuture<JobSnapshot> end) {
    if (job.id().equals(submitted.id()) && job.state().isFinal()) {
      end.complete(job);
    }
  }

  private static void awaitManifest(Path directory, CompletableFuture<JobSnapshot> end)
      throws Exception {
    while (!Files.exists(directory.resolve(ResultLayout.MANIFEST)) && !end.isDone()) {
      try {
        end.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // It still counts.
      }
    }
  }

  private static void requireFinished(JobSnapshot job) {
    if (job.state() != JobState.FINISHED) {
      throw new IllegalStateException("Hearth's job failed: " + job.failure());
    }
  }

  private static Measured measured(Path directory, double seconds, Usage usage) throws IOException {
    ResultManifest manifest =
        ContractJson.manifest(Files.readString(directory.resolve(ResultLayout.MANIFEST)));
    double kmers = ((Number) manifest.summary().get("total")).doubleValue();
    return new Measured(
        seconds,
        seconds,
        usage,
        Histograms.read(directory.resolve("histogram.tsv")),
        shuffleBytes(directory) / kmers);
  }

  private static double shuffleBytes(Path directory) throws IOException {
    double bytes = 0;
    for (String line : Files.readAllLines(directory.resolve(ResultLayout.events(1)))) {
      if (ContractJson.event(line) instanceof JobEvent.Metrics metrics) {
        bytes = metrics.values().getOrDefault("shuffleWriteBytes", bytes);
      }
    }
    return bytes;
  }
}
