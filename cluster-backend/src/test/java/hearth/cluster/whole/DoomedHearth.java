package hearth.cluster.whole;

import hearth.cluster.queue.JobDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A Hearth to be killed: starts a cluster and a long job on it. */
final class DoomedHearth implements AutoCloseable {

  private static final String JOB = "job";

  private final ChildHearth child;
  private final String jobId;

  private DoomedHearth(ChildHearth child, String jobId) {
    this.child = child;
    this.jobId = jobId;
  }

  /**
   * Opens one and returns once its job is launched.
   *
   * @param home its home
   * @param input the job's input, to be read {@code times} times
   */
  static DoomedHearth open(Path home, Path input, int times)
      throws IOException, InterruptedException {
    ChildHearth child =
        ChildHearth.open(
            DoomedHearth.class,
            List.of(home.toString(), input.toString(), Integer.toString(times)));
    return new DoomedHearth(child, child.await(JOB));
  }

  String jobId() {
    return jobId;
  }

  void kill() throws InterruptedException {
    child.killAfter(0);
  }

  @Override
  public void close() {
    child.close();
  }

  /** The child itself: home, input, how often to read it. */
  public static void main(String[] arguments) throws InterruptedException {
    OpenHearth hearth = new OpenHearth(Path.of(arguments[0]), false);
    hearth.cluster.start(OpenHearth.PROFILE).join();
    List<Path> inputs = Collections.nCopies(Integer.parseInt(arguments[2]), Path.of(arguments[1]));
    ChildHearth.say(
        JOB, hearth.jobs.submit(new JobDraft("kmer-spectrum", Map.of(), inputs)).join().id());
    new CountDownLatch(1).await();
  }
}
