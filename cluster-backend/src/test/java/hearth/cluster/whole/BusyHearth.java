package hearth.cluster.whole;

import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Canceller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A Hearth to be killed at any moment: starts the cluster or finds it, submits jobs of all kinds
 * until there are so many as it is told, cancels one now and then, and sees to the queue.
 */
final class BusyHearth {

  /** It is there, and has found what others left. */
  static final String OPEN = "open";

  /** A job was accepted. */
  static final String JOB = "job";

  /** A job is about to be cancelled. */
  static final String CANCEL = "cancel";

  private static final int CANCELS_ONE_IN = 8;

  private BusyHearth() {}

  /**
   * Opens one.
   *
   * @param jobs how many jobs there are to be in the end, those of others included
   * @param session whether it keeps a session ready
   */
  static ChildHearth open(Path home, Path input, int jobs, boolean session, long seed)
      throws IOException {
    return ChildHearth.open(
        BusyHearth.class,
        List.of(
            home.toString(),
            input.toString(),
            Integer.toString(jobs),
            Boolean.toString(session),
            Long.toString(seed)));
  }

  /** The child itself. */
  public static void main(String[] arguments) throws InterruptedException {
    OpenHearth hearth = new OpenHearth(Path.of(arguments[0]), Boolean.parseBoolean(arguments[3]));
    Path input = Path.of(arguments[1]);
    Random random = new Random(Long.parseLong(arguments[4]));
    hearth.cluster.start(OpenHearth.PROFILE).join();
    hearth.jobs.recover().join();
    ChildHearth.say(OPEN, "now");
    while (hearth.jobs.jobs().size() < Integer.parseInt(arguments[2])) {
      ChildHearth.say(JOB, hearth.jobs.submit(draft(input, random)).join().id());
    }
    List<JobSnapshot> open =
        hearth.jobs.jobs().stream().filter(job -> !job.state().isFinal()).toList();
    if (!open.isEmpty() && random.nextInt(CANCELS_ONE_IN) == 0) {
      String id = open.get(random.nextInt(open.size())).id();
      ChildHearth.say(CANCEL, id);
      hearth.jobs.cancel(id, Canceller.Means.COMMAND).join();
    }
    new CountDownLatch(1).await();
  }

  private static JobDraft draft(Path input, Random random) {
    @Nullable Need need = random.nextInt(3) == 0 ? null : new Need(1, OpenHearth.EXECUTOR_MB);
    Priority priority = Priority.values()[random.nextInt(Priority.values().length)];
    return new JobDraft(
        "kmer-spectrum",
        Map.of(),
        List.of(input),
        new QueueOptions(priority, need, false, null, null));
  }
}
