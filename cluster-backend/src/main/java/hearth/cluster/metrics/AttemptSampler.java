package hearth.cluster.metrics;

import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.InputRead;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.WorkDone;
import java.util.ArrayList;
import java.util.List;

/** What an attempt's events say in figures: pure. */
final class AttemptSampler {

  private static final long MIB = 1L << 20;

  private AttemptSampler() {}

  /** The samples of events, in their order. */
  static List<Sample> samples(Subject attempt, List<JobEvent> events) {
    List<Sample> samples = new ArrayList<>();
    for (JobEvent event : events) {
      Told told = new Told(attempt, event.at().toEpochMilli(), samples);
      if (event instanceof JobEvent.Progress progress) {
        told.progress(progress);
      } else if (event instanceof JobEvent.Executors executors) {
        told.executors(executors.executors());
      } else if (event.isFinal()) {
        told.add(Figure.TASKS_RUNNING, 0);
      }
    }
    return samples;
  }

  /** One event. */
  private record Told(Subject attempt, long at, List<Sample> samples) {

    void add(Figure figure, double value) {
      samples.add(new Sample(attempt, figure, at, value));
    }

    void progress(JobEvent.Progress progress) {
      InputRead read = progress.read();
      if (read != null) {
        add(Figure.BYTES_READ, read.bytes());
      }
      WorkDone work = progress.work();
      if (work != null) {
        add(Figure.TASKS_DONE, work.tasks());
        add(Figure.SHUFFLE_READ, work.shuffleReadBytes());
        add(Figure.SHUFFLE_WRITTEN, work.shuffleWrittenBytes());
        add(Figure.CPU_TIME, work.cpuSeconds());
      }
    }

    void executors(List<ExecutorUse> executors) {
      add(Figure.TASKS_RUNNING, executors.stream().mapToInt(ExecutorUse::tasksRunning).sum());
      long heapMb = executors.stream().mapToLong(ExecutorUse::heapUsedMb).sum();
      // None is known before the first measurement.
      if (heapMb > 0) {
        add(Figure.HEAP, heapMb * MIB);
      }
    }
  }
}
