package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees what the Hearths of a {@link Life} launch and end, and says whether that was right. */
final class LifeWitness {

  private final Path folder;
  private final Path results;
  private final Map<String, QueueOptions> jobs;
  private final boolean inSession;
  private final List<String> launches = new ArrayList<>();
  private final Map<String, Integer> ends = new HashMap<>();
  private final Map<String, Integer> cores = new HashMap<>();

  /** As {@link Life} has them. */
  LifeWitness(Path folder, Map<String, QueueOptions> jobs, boolean inSession) {
    this.folder = folder;
    this.results = folder.resolve("results");
    this.jobs = jobs;
    this.inSession = inSession;
  }

  void sawEngine(String method, @Nullable Object[] arguments) {
    if (method.equals("launch") && arguments[2] instanceof Attempt attempt) {
      launches.add(attempt.jobId());
      cores.put(attempt.jobId(), attempt.cores());
    }
  }

  @Nullable Object sawStore(String method, @Nullable Object[] arguments, @Nullable Object result) {
    boolean ended = method.equals("conclude") || method.equals("cancelQueued");
    if (ended && Boolean.TRUE.equals(result)) {
      String id = arguments[0] instanceof JobSnapshot end ? end.id() : String.valueOf(arguments[0]);
      ends.merge(id, 1, Integer::sum);
    }
    return result;
  }

  /** What the last attempt at a job was launched with. */
  int cores(String jobId) {
    return cores.getOrDefault(jobId, 0);
  }

  void assertAllEndedOnce() throws IOException {
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("jobs.db"))) {
      assertThat(store.open(Life.VOLUME)).as("open jobs").isEmpty();
      assertThat(store.attempts(Life.VOLUME)).as("open attempts").isEmpty();
      for (Map.Entry<String, QueueOptions> job : jobs.entrySet()) {
        String id = job.getKey();
        boolean cancelled = id.equals(Life.CANCELLED);
        JobRecord record = store.find(id).orElseThrow();
        assertThat(record.state())
            .as(id)
            .isEqualTo(cancelled ? JobState.CANCELLED : JobState.FINISHED);
        assertThat(record.cancelledBy()).as(id).isEqualTo(cancelled ? Life.BY : null);
        assertThat(record.attempt()).as(id).isEqualTo(LifeAgents.attempts(id));
        assertThat(record.options()).as(id).isEqualTo(job.getValue());
        assertThat(ends).as("ends").containsEntry(id, 1);
        assertThat(launches.stream().filter(id::equals).count())
            .as("launches of %s", id)
            .isEqualTo(
                cancelled || inSession && job.getValue().need() == null
                    ? 0
                    : LifeAgents.attempts(id));
        assertThat(results.resolve(id).resolve("job.json")).exists();
        if (!cancelled) {
          for (int attempt = 1; attempt <= LifeAgents.attempts(id); attempt++) {
            assertThat(
                    Files.readAllLines(results.resolve(id).resolve("events-" + attempt + ".jsonl")))
                .as(id)
                .hasSize(3);
          }
        }
      }
    }
  }
}
