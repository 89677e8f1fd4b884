package hearth.app.fakes;

import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.scaling.ScalingEnd;
import hearth.cluster.scaling.ScalingPlan;
import hearth.cluster.scaling.ScalingRun;
import hearth.cluster.scaling.ScalingSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scaling experiments as the queue shows them. */
public final class ScalingSamples {
  /** Of 1, 2, 3 and 4 workers, up and down again, in milliseconds. */
  private static final int[] TIMES = {20_400, 11_900, 9_300, 8_800, 9_000, 9_100, 12_300, 20_100};

  private ScalingSamples() {}

  /** One that has finished: 20 s with one worker, 9 s with four. */
  public static ScalingSnapshot done() {
    return of(
        "scaling-20261121-140000-001",
        TIMES.length,
        new ScalingEnd(ScalingEnd.Outcome.FINISHED, Samples.NOW, null),
        null);
  }

  /** One of which three runs have finished and the fourth is under way. */
  public static ScalingSnapshot running() {
    return of("scaling-20261121-143000-002", 3, null, "Run 4 of 8 is under way.");
  }

  /** One that ended at its first run. */
  public static ScalingSnapshot failed() {
    return of(
        "scaling-20261121-120000-003",
        0,
        new ScalingEnd(ScalingEnd.Outcome.FAILED, Samples.NOW, "reads_30x.fq.gz is damaged."),
        null);
  }

  private static ScalingSnapshot of(
      String id, int finished, @Nullable ScalingEnd end, @Nullable String doing) {
    ScalingPlan plan =
        new ScalingPlan(
            1,
            id,
            Samples.NOW.minusSeconds(1800),
            "default",
            "kmer-spectrum",
            Map.of("k", "21"),
            List.of("/data/reads_30x.fq.gz"),
            List.of(1, 2, 3, 4),
            2,
            2,
            end,
            end != null);
    List<ScalingRun> runs = new ArrayList<>();
    for (int workers : plan.runs()) {
      int run = runs.size();
      runs.add(new ScalingRun(workers, run < finished ? job(run) : null));
    }
    return new ScalingSnapshot(plan, runs, doing);
  }

  private static JobSnapshot job(int run) {
    String id = "20261121-14%02d00-kmer-spectrum-%04x".formatted(run, run);
    return JobSamples.job(JobSamples.spectrumRequest(id), JobState.FINISHED)
        .edit()
        .ran(Samples.NOW, Samples.NOW.plusMillis(TIMES[run]))
        .done();
  }
}
