package hearth.cluster.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.Spectra;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Hearths that are killed at random moments, one after the other, now and then two at once, while
 * jobs are queued, launched, run, cancelled and end. {@code -Dhearth.kills=200 -Dhearth.jobs=50}
 * makes it long, {@code -Dhearth.seed} repeats a run as far as the computer lets it.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "processes are found by /proc")
class RandomKillsIT extends WholeBackendFixture {

  private static final int KILLS = Integer.getInteger("hearth.kills", 10);
  private static final int JOBS = Integer.getInteger("hearth.jobs", 4);
  private static final int MOST_KILLS = 10 * KILLS;
  private static final long SEED = Long.getLong("hearth.seed", System.nanoTime());

  /** So long a Hearth lives at most, from its start or from when it has opened. */
  private static final int LONGEST_LIFE_MILLIS = 2_000;

  private static final int TWO_AT_ONCE_ONE_IN = 5;

  /** So many Hearths in a row keep a session, and so many do not. */
  private static final int PHASE = 5;

  private final Random random = new Random(SEED);
  private final Set<String> accepted = new HashSet<>();
  private final Set<String> cancels = new HashSet<>();
  private final Map<JobState, Integer> metAtAKill = new EnumMap<>(JobState.class);

  @BeforeEach
  void closeTheOther() {
    hearth.close(); // Only those that are killed are to see to the queue.
  }

  @Test
  void everyJobEndsOnceAndNothingIsLeft() throws Exception {
    Path genome = lambda().genome();
    // On a slow computer most Hearths are killed before they submit anything: then come more.
    for (int kill = 0; kill < KILLS || folders().size() < JOBS && kill < MOST_KILLS; kill++) {
      // Submitted little by little, so that there is something to do until the last kill.
      int jobs = Math.min(JOBS, 1 + JOBS * (kill + 1) / KILLS);
      live(genome, jobs, kill / PHASE % 2 == 1);
    }
    open();
    hearth.cluster.start(OpenHearth.PROFILE).join();
    hearth.jobs.recover().join();
    await()
        .atMost(PATIENCE.multipliedBy(2))
        .until(() -> hearth.jobs.jobs().stream().allMatch(job -> job.state().isFinal()));

    List<JobSnapshot> ended = hearth.jobs.jobs();
    System.out.printf("Seed %d: %d jobs, met at a kill: %s%n", SEED, ended.size(), metAtAKill);
    assertThat(ended).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(JOBS);
    assertThat(ended).extracting(JobSnapshot::id).containsAll(accepted);
    for (JobSnapshot job : ended) {
      assertEndedOnce(job);
    }
    assertThat(processesOfThisHome()).as("master and workers").hasSizeGreaterThanOrEqualTo(3);
    assertThat(hearth.cluster.stop().join().phase()).isEqualTo(Phase.STOPPED);
    hearth.close();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(processesOfThisHome()).isEmpty());
    open(); // For the clean-up.
  }

  /** One Hearth's life, or two. */
  private void live(Path genome, int jobs, boolean session) throws Exception {
    boolean two = random.nextInt(TWO_AT_ONCE_ONE_IN) == 0;
    boolean letItOpen = random.nextBoolean();
    try (ChildHearth first = BusyHearth.open(home(), genome, jobs, session, random.nextLong());
        ChildHearth second =
            two ? BusyHearth.open(home(), genome, jobs, session, random.nextLong()) : first) {
      if (letItOpen) {
        first.await(BusyHearth.OPEN);
      }
      first.killAfter(random.nextInt(LONGEST_LIFE_MILLIS));
      if (two) {
        second.killAfter(random.nextInt(LONGEST_LIFE_MILLIS));
        listen(second);
      }
      listen(first);
    }
    count();
  }

  private void listen(ChildHearth killed) throws InterruptedException {
    for (String line : killed.rest()) {
      String what = line.substring(line.indexOf(' ') + 1);
      if (line.startsWith(BusyHearth.JOB + " ")) {
        accepted.add(what);
      } else if (line.startsWith(BusyHearth.CANCEL + " ")) {
        cancels.add(what);
      }
    }
  }

  /** What the event streams say of the jobs that a kill has met, to see that it met all kinds. */
  private void count() throws IOException {
    for (Path job : folders()) {
      List<JobEvent> events = events(job, 1);
      JobState state = JobState.QUEUED;
      for (JobEvent event : events) {
        if (event instanceof JobEvent.Launching) {
          state = JobState.LAUNCHING;
        } else if (event instanceof JobEvent.Running) {
          state = JobState.RUNNING;
        } else if (event.isFinal()) {
          state = JobState.FINISHED;
        }
      }
      metAtAKill.merge(state, 1, Integer::sum);
    }
  }

  private void assertEndedOnce(JobSnapshot job) throws IOException {
    Path folder = home().resolve("results").resolve(job.id());
    String about = "seed %d, %s, before %s".formatted(SEED, job, events(folder, 1));
    List<JobEvent> ends = events(folder, job.attempt()).stream().filter(JobEvent::isFinal).toList();
    assertThat(ends).as(about).hasSize(1);
    assertThat(job.attempt()).as(about).isEqualTo(1);
    if (job.state() == JobState.CANCELLED) {
      assertThat(cancels).as(about).contains(job.id());
      assertThat(folder.resolve(ResultLayout.MANIFEST)).as(about).doesNotExist();
      return;
    }
    assertThat(job.state()).as(about).isEqualTo(JobState.FINISHED);
    assertThat(ends.getFirst()).as(about).isInstanceOf(JobEvent.Finished.class);
    assertThat(Spectra.total(hearth.results.spectrum(job.id())))
        .as(about)
        .isEqualTo(LAMBDA_BASES - 21 + 1);
    assertThat(events(folder, 1).stream().filter(JobEvent.Launching.class::isInstance))
        .as("launched once: %s", about)
        .hasSize(1);
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(home().resolve("results"))) {
      return found.filter(folder -> Files.exists(folder.resolve(ResultLayout.REQUEST))).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** The events so far; a last line may be half-written. */
  private static List<JobEvent> events(Path job, int attempt) throws IOException {
    try {
      String text = Files.readString(job.resolve(ResultLayout.events(attempt)));
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(ContractJson::event)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Of whatever kind: all that names this home in its command line. */
  private List<String> processesOfThisHome() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process :
          processes.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
        try {
          String line = Files.readString(process.resolve("cmdline")).replace('\0', ' ');
          if (line.contains(home().toString())) {
            found.add(process.getFileName() + " " + line);
          }
        } catch (IOException e) {
          // It has ended meanwhile.
        }
      }
    }
    return found;
  }
}
