package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.EngineException;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A Hearth that is killed just before or just after any one of its writes: the next one goes on,
 * and every job ends once. Writes are changes of the store, files in the results volume, and what
 * the engine is asked to change.
 */
class KilledQueueTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyJobEndsOnceWhereverItsHearthWasKilled(boolean before)
      throws EngineException, IOException {
    Map<String, QueueOptions> jobs = new LinkedHashMap<>();
    jobs.put("two", options(Priority.NORMAL, new Need(2, 256), null));
    jobs.put("four", options(Priority.LOW, new Need(4, 512), null));
    jobs.put(Life.CANCELLED, QueueOptions.USUAL.withHeld(true));
    jobs.put("after-two", options(Priority.NORMAL, null, "two"));
    jobs.put("one", options(Priority.HIGH, new Need(1, 256), null));

    assertThat(killEverywhere(jobs, before, false)).isGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void soDoesEveryJobOfASession(boolean before) throws EngineException, IOException {
    Map<String, QueueOptions> jobs =
        Map.of("only", QueueOptions.USUAL, Life.CANCELLED, QueueOptions.USUAL.withHeld(true));

    assertThat(killEverywhere(jobs, before, true)).isGreaterThan(8);
  }

  /** What failed for a cause that passes is tried again, once, and ends once. */
  @ParameterizedTest
  @CsvSource({"true, false", "false, false", "true, true", "false, true"})
  void soDoesEveryJobThatIsTriedAgain(boolean before, boolean inSession)
      throws EngineException, IOException {
    Map<String, QueueOptions> jobs = new LinkedHashMap<>();
    jobs.put("failing", QueueOptions.USUAL);
    jobs.put("one", options(Priority.HIGH, inSession ? null : new Need(1, 256), null));

    assertThat(killEverywhere(jobs, before, inSession)).isGreaterThan(14);
  }

  /** Returns how many writes there were. */
  private int killEverywhere(Map<String, QueueOptions> jobs, boolean before, boolean inSession)
      throws EngineException, IOException {
    int writes = 0;
    while (new Life(folder.resolve("life-" + writes), jobs, inSession)
        .kill(new Doom(writes + 1, before))) {
      writes++;
    }
    return writes;
  }

  @Test
  void twoHearthsAtOnceLaunchEveryJobOnce() throws EngineException, IOException {
    Map<String, QueueOptions> jobs = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      jobs.put("job-" + i, options(Priority.NORMAL, new Need(1 + i % 3, 256), null));
    }
    Life life = new Life(folder, jobs, false);
    try (Life.Hearth one = life.new Hearth(new Doom(0, true));
        Life.Hearth other = life.new Hearth(new Doom(0, true))) {
      one.recover();
      other.recover();
      one.submit();
      for (int tick = 0; tick < 200; tick++) {
        one.tick();
        other.tick();
        life.playAgents();
      }
    }
    life.witness().assertAllEndedOnce();
  }

  private static QueueOptions options(
      Priority priority, @Nullable Need need, @Nullable String after) {
    return new QueueOptions(priority, need, false, after, null);
  }
}
