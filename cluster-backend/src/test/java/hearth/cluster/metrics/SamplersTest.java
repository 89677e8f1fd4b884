package hearth.cluster.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.monitor.ClusterHistory;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeHistory;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.InputRead;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.WorkDone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pictures and events say in figures. */
class SamplersTest {

  private static final Instant AT = Instant.parse("2026-11-22T12:00:00.250Z");
  private static final long MILLIS = AT.toEpochMilli();
  private static final Subject JOB = Subject.attempt("j", 2);

  @Test
  void aPictureSaysWhatEachNodeAndAllTogetherUse() {
    ClusterSnapshot seen =
        Pictures.at(AT)
            .with(
                new ClusterHistory(
                    Map.of(
                        "master", history(AT, 0.25f),
                        "worker-1", history(AT.minusSeconds(1), 1.5f),
                        "worker-2", history(AT.minusSeconds(60), 9f)),
                    List.of()));

    assertThat(ClusterSampler.samples(seen))
        .containsExactlyInAnyOrder(
            new Sample(Subject.node("c", "master"), Figure.MEMORY, MILLIS, 100),
            new Sample(Subject.node("c", "master"), Figure.CPU, MILLIS, 0.25),
            new Sample(Subject.node("c", "worker-1"), Figure.MEMORY, MILLIS, 1000),
            new Sample(Subject.node("c", "worker-1"), Figure.CPU, MILLIS, 1.5),
            new Sample(Subject.node("c", "worker-2"), Figure.MEMORY, MILLIS, 2000),
            new Sample(Subject.cluster("c"), Figure.MEMORY, MILLIS, 3100),
            new Sample(Subject.cluster("c"), Figure.CPU, MILLIS, 1.75),
            new Sample(Subject.cluster("c"), Figure.CORES_HELD, MILLIS, 3),
            new Sample(Subject.cluster("c"), Figure.TASKS_RUNNING, MILLIS, 2));
  }

  @Test
  void aClusterThatWasNotMeasuredSaysNothing() {
    assertThat(ClusterSampler.samples(Pictures.stopped(AT))).isEmpty();
    assertThat(ClusterSampler.samples(Pictures.at(AT)))
        .extracting(Sample::figure)
        .as("without processor readings")
        .doesNotContain(Figure.CPU)
        .contains(Figure.MEMORY);
  }

  private static NodeHistory history(Instant last, float cores) {
    long at = last.toEpochMilli();
    return new NodeHistory(new long[] {at - 1000, at}, new float[] {0, cores}, new long[] {1, 1});
  }

  @Test
  void eventsSayWhatAnAttemptDid() {
    List<Sample> samples =
        AttemptSampler.samples(
            JOB,
            List.of(
                new JobEvent.Running(AT, "app", null),
                new JobEvent.Progress(
                    AT,
                    "Counting",
                    1,
                    2,
                    3,
                    4,
                    1,
                    0.5,
                    new InputRead(5000, 9, 100),
                    new WorkDone(7, 300, 400, 2.5)),
                new JobEvent.Executors(
                    AT.plusSeconds(1),
                    List.of(
                        new ExecutorUse("0", 1, 2, 100, 512), new ExecutorUse("1", 2, 1, 50, 512))),
                new JobEvent.Finished(AT.plusSeconds(2))));

    assertThat(samples)
        .containsExactly(
            new Sample(JOB, Figure.BYTES_READ, MILLIS, 5000),
            new Sample(JOB, Figure.TASKS_DONE, MILLIS, 7),
            new Sample(JOB, Figure.SHUFFLE_READ, MILLIS, 300),
            new Sample(JOB, Figure.SHUFFLE_WRITTEN, MILLIS, 400),
            new Sample(JOB, Figure.CPU_TIME, MILLIS, 2.5),
            new Sample(JOB, Figure.TASKS_RUNNING, MILLIS + 1000, 3),
            new Sample(JOB, Figure.HEAP, MILLIS + 1000, 150L << 20),
            new Sample(JOB, Figure.TASKS_RUNNING, MILLIS + 2000, 0));
  }

  @Test
  void whatAnOlderDriverDoesNotTellIsUnknownAndNotNothing() {
    assertThat(
            AttemptSampler.samples(
                JOB,
                List.of(
                    new JobEvent.Progress(AT, "Counting", 1, 2, 3, 4, 1, 0.5),
                    new JobEvent.Executors(AT, List.of(new ExecutorUse("0", 1, 2, 0, 512))))))
        .containsExactly(new Sample(JOB, Figure.TASKS_RUNNING, MILLIS, 2));
  }
}
