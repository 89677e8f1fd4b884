package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.JobNews;
import hearth.cluster.monitor.WorkerLoad;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobsOnClusterTest {

  private static final Instant T1 = Instant.parse("2026-11-21T14:35:02Z");
  private static final Instant T2 = Instant.parse("2026-11-21T14:36:00Z");
  private static final JobEvent LAUNCHING =
      new JobEvent.Launching(T1, ContractJson.EVENTS, "j", 1, 4711);
  private static final JobEvent EXECUTORS =
      new JobEvent.Executors(
          T1,
          List.of(
              new ExecutorUse("0", 8081, 2, 100, 512),
              new ExecutorUse("1", 8082, 0, 0, 512),
              new ExecutorUse("2", 8081, 1, 50, 512),
              new ExecutorUse("driver", null, 9, 9, 9)));
  private static final String NAME = "k-mer spectrum of reads.fq";

  private final List<JobNews> news = new ArrayList<>();
  private final JobsOnCluster listener = new JobsOnCluster(BuiltInJobs.all(), news::add);

  @Test
  void aJobIsToldWhenItBeginsAndWhenItEnds() {
    listener.accept(List.of(job()));
    listener.accept(List.of(job(LAUNCHING)));
    listener.accept(List.of(job(LAUNCHING, EXECUTORS)));
    listener.accept(List.of(job(LAUNCHING, new JobEvent.Finished(T2))));
    listener.accept(List.of(job(LAUNCHING, new JobEvent.Finished(T2))));

    assertThat(news.stream().map(JobNews::events))
        .containsExactly(
            List.of(),
            List.of(new ClusterEvent(T1, Kind.JOB_STARTED, "", NAME)),
            List.of(),
            List.of(new ClusterEvent(T2, Kind.JOB_FINISHED, "", NAME)),
            List.of());
  }

  @Test
  void aFailureSaysWhyAndACancelDoesNot() {
    Failure torn = Failure.of(FailureCause.BAD_INPUT, "It is torn.", "Copy it again.");
    listener.accept(List.of(job(LAUNCHING)));
    listener.accept(List.of(job(LAUNCHING, new JobEvent.Failed(T2, torn, 1))));
    assertThat(latest().events())
        .containsExactly(new ClusterEvent(T2, Kind.JOB_FAILED, "", NAME + ": It is torn."));

    listener.accept(List.of(job()));
    listener.accept(List.of(job(new JobEvent.Cancelled(T2))));
    assertThat(latest().events())
        .as("it never began")
        .containsExactly(new ClusterEvent(T2, Kind.JOB_CANCELLED, "", NAME));
  }

  @Test
  void aStartThatWasSkippedIsMadeUpForAndHistoryIsNotTold() {
    listener.accept(List.of(job(LAUNCHING, new JobEvent.Finished(T2))));
    assertThat(latest().events()).isEmpty();

    listener.accept(List.of(job()));
    listener.accept(List.of(job(LAUNCHING, new JobEvent.Finished(T2))));
    assertThat(latest().events())
        .extracting(ClusterEvent::kind)
        .containsExactly(Kind.JOB_STARTED, Kind.JOB_FINISHED);
  }

  @Test
  void loadsAreTheSumOfAWorkersExecutorsAndEndWithTheJob() {
    long mib = 1L << 20;
    listener.accept(List.of(job(LAUNCHING, EXECUTORS)));
    assertThat(latest().loads())
        .isEqualTo(
            Map.of(
                8081, new WorkerLoad(3, 150 * mib, 1024 * mib),
                8082, new WorkerLoad(0, 0, 512 * mib)));

    listener.accept(List.of(job(LAUNCHING, EXECUTORS, new JobEvent.Cancelled(T2))));
    assertThat(latest().loads()).isEmpty();
  }

  private JobNews latest() {
    return news.get(news.size() - 1);
  }

  private static JobSnapshot job(JobEvent... events) {
    JobSnapshot job = JobReducer.queued(Requests.kmers("j"), 1, QueueOptions.USUAL);
    for (JobEvent event : events) {
      job = JobReducer.reduce(job, event);
    }
    return job;
  }
}
