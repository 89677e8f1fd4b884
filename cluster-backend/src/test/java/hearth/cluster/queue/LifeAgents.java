package hearth.cluster.queue;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agents of a {@link Life}: they begin, write their events, and end. */
final class LifeAgents {

  /** How the ids of jobs begin whose first attempt loses its workers. */
  private static final String FAILING = "failing";

  /** How many ticks a driver takes to begin, and to finish. */
  private static final int BEGINS = 2;

  private static final int ENDS = 6;

  private final Path results;
  private final Clock clock;
  private final Map<String, Integer> ages = new HashMap<>();

  LifeAgents(Path results, Clock clock) {
    this.results = results;
    this.clock = clock;
  }

  /** Whether an attempt, such as {@code job#1}, has begun. */
  boolean know(String attempt) {
    return ages.containsKey(attempt);
  }

  /**
   * A tick of an attempt at a job.
   *
   * @param sessionName the session that runs it, or null
   * @return whether it has ended with this one
   */
  boolean age(String job, int attempt, @Nullable String sessionName) throws IOException {
    int age = ages.merge(job + "#" + attempt, 1, Integer::sum);
    Instant now = clock.instant();
    if (age == BEGINS) {
      write(
          job,
          attempt,
          new JobEvent.Launching(now, ContractJson.EVENTS, job, attempt, 4711, sessionName));
      write(job, attempt, new JobEvent.Running(now, "app-1", null));
    } else if (age == ENDS) {
      Failure lost = Failure.of(FailureCause.LOST_WORKER, "It went away.", "Try again.");
      write(
          job,
          attempt,
          attempt < attempts(job) ? new JobEvent.Failed(now, lost, 1) : new JobEvent.Finished(now));
    }
    return age == ENDS;
  }

  /** How many it takes to finish a job. */
  static int attempts(String job) {
    return job.startsWith(FAILING) ? 2 : 1;
  }

  private void write(String job, int attempt, JobEvent event) throws IOException {
    Files.writeString(
        results.resolve(job).resolve("events-" + attempt + ".jsonl"),
        ContractJson.line(event) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
