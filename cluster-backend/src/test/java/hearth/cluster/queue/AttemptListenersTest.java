package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What is told of attempts, with a service on the fake engine. */
class AttemptListenersTest extends JobServiceFixture implements AttemptListener {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Override
  public void told(String cluster, String jobId, int attempt, List<JobEvent> events) {
    for (JobEvent event : events) {
      heard.add(cluster + " " + attempt + " " + event.getClass().getSimpleName());
    }
  }

  @Override
  public void removed(List<String> jobIds) {
    jobIds.forEach(id -> heard.add("removed " + id));
  }

  @Test
  void everyEventIsToldOnceWithItsAttemptAndTheRemovalToo() throws IOException {
    try (Subscription subscription = service.listen(this)) {
      JobSnapshot job = submit();
      agentWrites(job, launching(job));
      agentWrites(job, progress());
      awaitHeard("c 1 Launching", "c 1 Progress");
      agentWrites(
          job,
          new JobEvent.Failed(
              Instant.now(), Failure.of(FailureCause.DISK_FULL, "It is full.", "Make room."), 1));
      world.endDriver(job.id(), 1);
      awaitState(job, JobState.FAILED);
      awaitHeard("c 1 Launching", "c 1 Progress", "c 1 Failed");

      service.retry(job.id(), null).join();
      agentWrites(job, 2, progress());
      agentWrites(job, 2, finished());
      awaitState(job, JobState.FINISHED);
      awaitHeard("c 1 Launching", "c 1 Progress", "c 1 Failed", "c 2 Progress", "c 2 Finished");

      assertThat(service.past().remove(List.of(job.id(), "never heard of"))).isEqualTo(1);
      assertThat(heard).last().isEqualTo("removed " + job.id());
    }
    heard.clear();
    JobSnapshot unheard = submit();
    agentWrites(unheard, launching(unheard));
    agentWrites(unheard, finished());
    awaitState(unheard, JobState.FINISHED);
    assertThat(heard).isEmpty();
  }

  @Test
  void whatRanWhileNoHearthWasOpenIsToldByTheNext() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentWrites(job, progress());
    awaitState(job, JobState.LAUNCHING);
    service.close();
    agentWrites(job, finished());
    service = newService(TWO);
    try (Subscription subscription = service.listen(this)) {
      service.recover().join();
      awaitHeard("c 1 Launching", "c 1 Progress", "c 1 Finished");
    }
  }

  private static JobEvent progress() {
    return new JobEvent.Progress(Instant.now(), "Counting", 0, 1, 1, 2, 1, 0.5);
  }

  private void awaitHeard(String... events) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(events));
  }
}
