package hearth.app.fakes;

import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.ClusterHistory;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeHistory;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.WorkerLoad;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Fix;
import hearth.cluster.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Snapshots as a real cluster gives them. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-21T14:35:01Z");
  public static final long MIB = 1024L * 1024;

  private Samples() {}

  public static Profile profile() {
    return Profile.of("default", "embedded", 2, 2, 1024, 512);
  }

  public static ClusterSnapshot cluster(Phase phase) {
    return new ClusterSnapshot(NOW, profile(), phase, List.of(), null, List.of(), List.of(), null);
  }

  public static ClusterSnapshot starting() {
    List<StartStep> steps =
        List.of(
            new StartStep("preflight", StartStep.State.DONE),
            new StartStep("master", StartStep.State.DONE),
            new StartStep("worker-1", StartStep.State.ACTIVE),
            new StartStep("worker-2", StartStep.State.ACTIVE),
            new StartStep("ready", StartStep.State.PENDING));
    return new ClusterSnapshot(
        NOW, profile(), Phase.STARTING, steps, null, List.of(), List.of(), null);
  }

  public static MasterSnapshot master() {
    return new MasterSnapshot(
        NodeState.ALIVE,
        "spark://127.0.0.1:41237",
        "http://127.0.0.1:38211",
        131 * MIB,
        NOW.minusSeconds(754),
        "20417");
  }

  public static WorkerSnapshot worker(int number, NodeState state, int cores, double used) {
    long limit = 1200 * MIB;
    WorkerLoad load =
        cores > 0 ? new WorkerLoad(cores, (long) (512 * MIB * used), 512 * MIB) : WorkerLoad.NONE;
    return new WorkerSnapshot(
        "worker-" + number,
        state,
        2,
        cores,
        (long) (limit * used),
        limit,
        1024 * MIB,
        cores > 0 ? 512 * MIB : 0,
        "http://127.0.0.1:3821" + number,
        NOW.minusSeconds(740),
        "2045" + number,
        null,
        load);
  }

  /** A worker on which no job runs, and which holds memory for the next one. */
  public static WorkerSnapshot keptReady(int number) {
    WorkerSnapshot idle = worker(number, NodeState.ALIVE, 0, 0.4);
    return new WorkerSnapshot(
        idle.name(),
        idle.state(),
        idle.cores(),
        idle.coresUsed(),
        idle.memoryBytes(),
        idle.memoryLimitBytes(),
        idle.memoryOfferedBytes(),
        512 * MIB,
        idle.webUrl(),
        idle.started(),
        idle.pid());
  }

  public static ClusterSnapshot running(WorkerSnapshot... workers) {
    boolean lost = List.of(workers).stream().anyMatch(worker -> worker.state() == NodeState.LOST);
    return new ClusterSnapshot(
        NOW,
        profile(),
        lost ? Phase.DEGRADED : Phase.RUNNING,
        List.of(),
        master(),
        List.of(workers),
        List.of(),
        null);
  }

  /** A cluster after a bad hour: one worker is lost, one ran out of memory, one drains. */
  public static ClusterSnapshot eventful() {
    ClusterSnapshot now =
        running(
            worker(1, NodeState.BUSY, 2, 0.62),
            worker(2, NodeState.LOST, 0, 0)
                .lost(new Problem("worker-2 was killed (exit code 137).", "Press Start.")),
            outOfMemory(3),
            worker(4, NodeState.DRAINING, 1, 0.41),
            worker(5, NodeState.UNHEALTHY, 0, 0.2));
    return now.with(
        new ClusterHistory(
            histories(now),
            List.of(
                new ClusterEvent(NOW.minusSeconds(740), Kind.STARTED, "", ""),
                new ClusterEvent(NOW.minusSeconds(600), Kind.WORKER_ADDED, "worker-3", ""),
                new ClusterEvent(NOW.minusSeconds(590), Kind.WORKER_ADDED, "worker-4", ""),
                new ClusterEvent(NOW.minusSeconds(580), Kind.WORKER_ADDED, "worker-5", ""),
                new ClusterEvent(
                    NOW.minusSeconds(93), Kind.JOB_STARTED, "", "k-mer spectrum of reads.fastq"),
                new ClusterEvent(
                    NOW.minusSeconds(71),
                    Kind.WORKER_LOST,
                    "worker-2",
                    "worker-2 was killed (exit code 137)."),
                new ClusterEvent(
                    NOW.minusSeconds(40),
                    Kind.WORKER_OOM_KILLED,
                    "worker-3",
                    "The system ended an executor of worker-3: it reached its memory limit."),
                new ClusterEvent(NOW.minusSeconds(12), Kind.WORKER_DRAINING, "worker-4", ""),
                new ClusterEvent(NOW.minusSeconds(2), Kind.WORKER_UNHEALTHY, "worker-5", ""))));
  }

  private static WorkerSnapshot outOfMemory(int number) {
    WorkerSnapshot worker = worker(number, NodeState.OOM_KILLED, 1, 0.93);
    return new WorkerSnapshot(
        worker.name(),
        worker.state(),
        worker.cores(),
        worker.coresUsed(),
        worker.memoryBytes(),
        worker.memoryLimitBytes(),
        worker.memoryOfferedBytes(),
        worker.memoryReservedBytes(),
        worker.webUrl(),
        worker.started(),
        worker.pid(),
        new Problem(
            "The system ended an executor of worker-3: it reached its memory limit.",
            "Give the workers more memory."),
        worker.load());
  }

  /** As many workers as wanted, each a little different, with five minutes of history. */
  public static ClusterSnapshot manyWorkers(int count) {
    WorkerSnapshot[] workers =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    worker(i, i % 3 == 0 ? NodeState.ALIVE : NodeState.BUSY, i % 3, 0.02 * i + 0.1))
            .toArray(WorkerSnapshot[]::new);
    ClusterSnapshot now = running(workers);
    return now.with(
        new ClusterHistory(
            histories(now),
            List.of(new ClusterEvent(NOW.minusSeconds(740), Kind.STARTED, "", ""))));
  }

  /** Five minutes of waves for every node that lives. */
  public static Map<String, NodeHistory> histories(ClusterSnapshot now) {
    Map<String, NodeHistory> histories = new HashMap<>();
    histories.put("master", waves(0.08, 130 * MIB));
    for (WorkerSnapshot worker : now.workers()) {
      if (worker.memoryBytes() > 0) {
        histories.put(worker.name(), waves(worker.coresUsed(), worker.memoryBytes()));
      }
    }
    return histories;
  }

  private static NodeHistory waves(double cores, long memory) {
    long[] at = new long[300];
    float[] cpu = new float[300];
    long[] bytes = new long[300];
    for (int i = 0; i < 300; i++) {
      at[i] = NOW.toEpochMilli() - 1000L * (299 - i);
      cpu[i] = (float) (cores * (0.75 + 0.25 * Math.sin(i / 9.0)));
      bytes[i] = (long) (memory * Math.min(1, 0.4 + i / 250.0));
    }
    return new NodeHistory(at, cpu, bytes);
  }

  public static ClusterSnapshot withFindings() {
    return new ClusterSnapshot(
        NOW,
        profile(),
        Phase.FAILED,
        List.of(),
        null,
        List.of(),
        List.of(
            new Finding(
                Finding.Severity.WARNING,
                "Little disk space is left for results.",
                "1.8 GB free in /home/ana/.local/share/hearth/results",
                "Delete old results, or choose another results folder."),
            new Finding(
                Finding.Severity.ERROR,
                "Two workers of 6 GB do not fit into the memory that is free.",
                "13.0 GB wanted, 7.2 GB free",
                "Use one worker, or give each 2.5 GB.")),
        new Problem(
            "The cluster was not started: its workers would not fit into memory.",
            "Make them smaller under Profile, then press Start again."));
  }

  /** A start that two taken ports forbid; each has its fix. */
  public static ClusterSnapshot portsTaken() {
    Profile wanted = profile().withMasterWebPort(8080).withWorkerWebPort(8081);
    Finding page =
        new Finding(
            Finding.Severity.ERROR,
            "Port 8080, for the master's page, is taken.",
            "It is held by process 4711 (/usr/bin/python3.11).",
            "Use port 8084, which is free, or end what holds it.",
            new Fix.ChangeProfile("Use port 8084", wanted, wanted.withMasterWebPort(8084)));
    Finding workers =
        new Finding(
            Finding.Severity.ERROR,
            "Port 8082, for the workers' pages, is taken.",
            "It is held by the container lab-portal.",
            "Use ports 8085 to 8086, which are free, or end what holds it.",
            new Fix.ChangeProfile(
                "Use ports 8085 to 8086", wanted, wanted.withWorkerWebPort(8085)));
    return new ClusterSnapshot(
        NOW,
        profile(),
        Phase.FAILED,
        List.of(),
        null,
        List.of(),
        List.of(page, workers),
        new Problem(page.title() + " " + page.evidence(), page.remedy()));
  }

  /** A log as Spark's daemons write it. */
  public static String log(int lines) {
    List<String> log = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      log.add(
          "26/11/21 14:%02d:%02d INFO TaskSetManager: Starting task %d.0 in stage 0.0 (TID %d) (127.0.0.1, executor %d, partition %d, PROCESS_LOCAL, 9421 bytes)"
              .formatted(i / 60 % 60, i % 60, i, i, i % 2, i));
    }
    return String.join("\n", log) + "\n";
  }
}
