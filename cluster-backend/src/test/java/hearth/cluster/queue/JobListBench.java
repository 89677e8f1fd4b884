package hearth.cluster.queue;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.JobInput;
import hearth.jobs.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures the list of jobs with a long past. Arguments: how many past jobs, and how often each
 * thing is measured. Prints the median and the longest in milliseconds.
 */
final class JobListBench {

  private static final Canceller BY = Canceller.here(Canceller.Means.COMMAND);

  private static final String VOLUME = "fake:";
  private static final int PAGE = 50;

  private JobListBench() {}

  /** What is measured. */
  private interface Step {
    void run(int time) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    int past = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    Path folder = Files.createTempDirectory("job-list-bench");
    Path file = folder.resolve("jobs.db");
    measure("open a new list", 1, time -> SqliteJobStore.open(file).close());
    try (SqliteJobStore store = SqliteJobStore.open(file)) {
      store.together(
          () -> {
            for (int i = 0; i < past; i++) {
              add(store, "past-%05d".formatted(i));
              store.cancelQueued("past-%05d".formatted(i), Instant.now(), BY);
            }
            return past;
          });
      measure("submit", times, time -> add(store, "new-" + time));
      measure("read the queue", times, time -> store.open(VOLUME));
      measure("first page", times, time -> page(store, Set.of(), "", 0));
      measure("last page", times, time -> page(store, Set.of(), "", past));
      measure("page of queued ones", times, time -> page(store, Set.of(JobState.QUEUED), "", 0));
      measure("search what is there", times, time -> page(store, Set.of(), "past-00001", 0));
      measure("search what is not", times, time -> page(store, Set.of(), "nothing", 0));
    }
    measureService(folder, file, times);
    measure("open it again", 1, time -> SqliteJobStore.open(file).close());
    System.out.printf("%.1f MB%n", Files.size(file) / 1e6);
    FileTree.delete(folder);
  }

  /** What the window waits for: from the click until the job is queued, and all looks at jobs. */
  private static void measureService(Path folder, Path file, int times) throws IOException {
    Path genome = Files.writeString(folder.resolve("genome.fa"), ">s\nACGT\n");
    FakeWorld world = new FakeWorld();
    world.start(JobServiceFixture.TWO, Node.Role.MASTER, "master");
    JobDraft draft =
        new JobDraft("kmer-spectrum", Map.of(), List.of(genome), QueueOptions.USUAL.withHeld(true));
    try (EngineJobService service =
        new EngineJobService(
            new FakeEngine(world, folder.resolve("results")),
            () -> JobServiceFixture.TWO,
            JobCatalogue.of(BuiltInJobs.all()),
            Map.of("hearth", "bench"),
            () -> false,
            Clock.systemUTC(),
            file)) {
      service.recover().join();
      String[] last = new String[1];
      measure("click to queued", times, time -> last[0] = service.submit(draft).join().id());
      measure("status of one", times, time -> last[0] = service.job(last[0]).orElseThrow().id());
      measure("status of all in view", times, time -> service.jobs());
      HistoryFilter page = HistoryFilter.newest(PAGE);
      measure(
          "page and count",
          times,
          time -> {
            List<JobSnapshot> unused = service.queue().history(page);
            int ignored = service.queue().count(page);
          });
    }
  }

  private static void add(SqliteJobStore store, String id) throws IOException {
    JobInput input = new JobInput("/data/" + id + ".fastq.gz", id + ".fastq.gz", 1000);
    store.add(JobRecord.queued(VOLUME, Requests.kmers(id, input), QueueOptions.USUAL));
  }

  private static void page(SqliteJobStore store, Set<JobState> states, String text, int offset)
      throws IOException {
    Optional<String> words = text.isEmpty() ? Optional.empty() : Optional.of(text);
    List<JobRecord> unused =
        store.history(
            VOLUME,
            new HistoryFilter(states, Optional.empty(), words, Optional.empty(), offset, PAGE));
  }

  private static void measure(String what, int times, Step step) throws IOException {
    double[] millis = new double[times];
    for (int time = 0; time < times; time++) {
      long begin = System.nanoTime();
      step.run(time);
      millis[time] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-22s %8.2f ms, at most %8.2f ms%n", what, millis[times / 2], millis[times - 1]);
  }
}
