package hearth.app.cli;

import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.schedule.Priority;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that run, wait and have ended, and the commands that show and change them. */
abstract class JobsCommandFixture {
  static final String RUNS = "20261121-140000-kmer-spectrum-7f3a";
  static final String NEXT = "20261121-140100-kmer-spectrum-0b1c";
  static final String HELD = "20261121-140200-kmer-spectrum-7c3a";
  static final String DONE = "20261120-090000-kmer-spectrum-aaaa";
  static final String FAILED = "20261119-090000-kmer-spectrum-bbbb";

  @TempDir Path folder;
  CliRunner cli;
  FakeJobs jobs;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
    jobs = cli.backend.jobs;
    // Newest first, as a service has them: the queue's order is another one.
    there(
        JobsThere.queued(HELD, 2, 0, Priority.LOW),
        JobsThere.queued(NEXT, 1, 1, Priority.HIGH),
        JobsThere.running(RUNS, 0.45),
        JobsThere.ended(DONE, JobState.FINISHED),
        JobsThere.ended(FAILED, JobState.FAILED));
  }

  void there(JobSnapshot... all) {
    jobs.there.clear();
    jobs.there.addAll(List.of(all));
    jobs.queue.past.clear();
    jobs.queue.past.addAll(List.of(all));
  }
}
