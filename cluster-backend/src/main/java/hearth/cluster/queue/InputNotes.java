package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.InputChecksums.InputChecksum;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes the checksums of ended jobs' inputs, by SHA-256, as the manifest of a result has them.
 *
 * <p>Reading a large file takes seconds of a core. So it is done after a job has ended and only
 * while no job runs or is about to, on one thread of the least priority: from submit to result
 * nothing waits for it. It stops where it is as soon as a job comes, and goes on later, in another
 * Hearth where this one ends before. A file that several jobs were given is read once, as long as
 * its size and its date stay the same. Of a file that was changed between submit and here it is
 * noted that its content is not known: that of a changed file would be of another one.
 */
final class InputNotes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InputNotes.class);

  /** How soon it is looked for what other Hearths left, and how often. */
  static final Duration LOOK = Duration.ofSeconds(10);

  /** A Hearth that ends right after its job may take so long for small files. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int JOBS = 100;
  private static final int BLOCK = 1 << 18;

  private final PastStore store;
  private final ClusterEngine engine;
  private final Supplier<Profile> profile;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform()
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .name("hearth-inputs")
              .factory());

  /** Jobs that had not ended at the last news. */
  private Set<String> open = Set.of();

  private boolean busy;

  /** What could not be noted: not tried again here. Belongs to the thread. */
  private final Set<String> failed = new HashSet<>();

  /**
   * @param look see {@link #LOOK}
   */
  InputNotes(PastStore store, ClusterEngine engine, Supplier<Profile> profile, Duration look) {
    this.store = store;
    this.engine = engine;
    this.profile = profile;
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::look, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** News of all jobs in view. */
  void saw(List<JobSnapshot> jobs) {
    Set<String> now = new HashSet<>();
    boolean coming = false;
    for (JobSnapshot job : jobs) {
      if (!job.state().isFinal()) {
        now.add(job.id());
        coming |= job.state() != JobState.QUEUED || !job.options().held();
      }
    }
    if (tell(now, coming)) {
      try {
        thread.execute(this::look);
      } catch (RejectedExecutionException e) {
        LOG.debug("Hearth ends; another one notes the rest");
      }
    }
  }

  /** Returns whether a job has ended. */
  private synchronized boolean tell(Set<String> now, boolean coming) {
    boolean ended = !now.containsAll(open);
    open = now;
    busy = coming;
    notifyAll();
    return ended;
  }

  /** Also ends what is read when Hearth does: reading a file does not see the interrupt itself. */
  private synchronized void awaitQuiet() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (busy) {
      wait();
    }
  }

  private synchronized boolean isBusy() {
    return busy;
  }

  private void look() {
    try {
      Profile present = profile.get();
      ResultStore results = engine.results(present);
      if (store.isThere()) {
        for (JobRequest job : store.unnoted(Volumes.of(present), JOBS)) {
          awaitQuiet();
          note(job, results);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.info("The inputs of jobs are not noted now: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(JobRequest job, ResultStore results) throws InterruptedException {
    if (failed.contains(job.id())) {
      return;
    }
    try {
      List<InputChecksum> checksums = new ArrayList<>();
      for (JobInput input : InputFiles.of(job)) {
        String sha256 = content(input).orElse(null);
        checksums.add(new InputChecksum(input.original(), input.name(), input.bytes(), sha256));
      }
      store.note(
          job.id(),
          () -> {
            if (!checksums.isEmpty() && InputFiles.hasRequest(results.files(job.id()))) {
              InputFiles.write(results, job.id(), checksums);
            }
            return job;
          });
    } catch (IOException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      LOG.info("The inputs of {} are not noted: {}", job.id(), e.toString());
      failed.add(job.id());
    }
  }

  /** What a file was when its job was submitted; empty when nobody can tell any more. */
  private Optional<String> content(JobInput input) throws IOException, InterruptedException {
    Instant modified = input.modified();
    if (modified == null) {
      return Optional.empty();
    }
    Optional<String> known = store.sha256(input.original(), input.bytes(), modified);
    if (known.isPresent() || JobDetails.InputState.of(input) != JobDetails.InputState.SAME) {
      return known;
    }
    String sha256;
    try {
      sha256 = read(Path.of(input.original()));
    } catch (IOException | InvalidPathException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      return Optional.empty();
    }
    if (JobDetails.InputState.of(input) != JobDetails.InputState.SAME) {
      return Optional.empty(); // Changed while it was read.
    }
    store.remember(input.original(), input.bytes(), modified, sha256);
    return Optional.of(sha256);
  }

  private String read(Path file) throws IOException, InterruptedException {
    MessageDigest digest = Sha256.digest();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int got = in.read(block); got >= 0; got = in.read(block)) {
        digest.update(block, 0, got);
        awaitQuiet();
      }
    }
    return Sha256.hex(digest);
  }

  /** Gives what is being read a moment, and leaves the rest to another Hearth. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (isBusy() || !thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.warn("The inputs of jobs are still read");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
