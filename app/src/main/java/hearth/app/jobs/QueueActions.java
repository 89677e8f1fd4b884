package hearth.app.jobs;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueControl;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a person does with jobs that wait; others among the chosen ones stay as they are. */
final class QueueActions {
  private final QueueControl control;
  private final Supplier<List<JobRow>> queue;
  private final Tasks tasks;
  private final Notices notices;

  /**
   * @param queue the waiting jobs in their order
   */
  QueueActions(QueueControl control, Supplier<List<JobRow>> queue, Tasks tasks, Notices notices) {
    this.control = control;
    this.queue = queue;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Where to in the queue, among the jobs of the same priority. */
  enum Move {
    UP,
    DOWN,
    FIRST,
    LAST
  }

  static boolean waits(JobRow row) {
    return row.get().state() == JobState.QUEUED;
  }

  static boolean isHeld(JobRow row) {
    return waits(row) && row.get().options().held();
  }

  /** Whether {@link #holdOrRelease} would release. */
  static boolean wouldRelease(List<JobRow> rows) {
    return rows.stream().filter(QueueActions::waits).allMatch(QueueActions::isHeld);
  }

  /** Holds those that are not held; releases them when all are. */
  void holdOrRelease(List<JobRow> rows) {
    boolean release = wouldRelease(rows);
    for (JobRow row : rows) {
      if (waits(row) && isHeld(row) == release) {
        follow(release ? control.release(row.id()) : control.hold(row.id()));
      }
    }
  }

  void prioritise(List<JobRow> rows, Priority priority) {
    for (JobRow row : rows) {
      if (waits(row) && row.get().options().priority() != priority) {
        follow(control.prioritise(row.id(), priority));
      }
    }
  }

  /** Lets a job ask for less, or more. */
  void request(JobRow row, Need need) {
    follow(control.request(row.id(), need));
  }

  /** Moves a job among those of its priority; nothing happens where it cannot go further. */
  void move(JobRow row, Move where) {
    List<JobRow> peers = peers(row);
    int at = peers.indexOf(row);
    if (at < 0 || !canMove(row, where)) {
      return;
    }
    switch (where) {
      case UP -> moveBefore(row, peers.get(at - 1));
      case DOWN -> moveBefore(row, at + 2 < peers.size() ? peers.get(at + 2) : null);
      case FIRST -> moveBefore(row, peers.get(0));
      case LAST -> moveBefore(row, null);
    }
  }

  boolean canMove(JobRow row, Move where) {
    List<JobRow> peers = peers(row);
    int at = peers.indexOf(row);
    return switch (where) {
      case UP, FIRST -> at > 0;
      case DOWN, LAST -> at >= 0 && at < peers.size() - 1;
    };
  }

  /** Whether a job can be dropped beside another one: both wait with the same priority. */
  static boolean canJoin(JobRow row, JobRow other) {
    return row != other
        && waits(row)
        && waits(other)
        && row.get().options().priority() == other.get().options().priority();
  }

  /** Moves a job to just before or after another one of its priority. */
  void moveBeside(JobRow row, JobRow other, boolean after) {
    if (!canJoin(row, other)) {
      return;
    }
    List<JobRow> others = peers(row).stream().filter(peer -> peer != row).toList();
    int to = others.indexOf(other) + (after ? 1 : 0);
    moveBefore(row, to < others.size() ? others.get(to) : null);
  }

  private void moveBefore(JobRow row, @Nullable JobRow other) {
    follow(control.move(row.id(), other == null ? null : other.id()));
  }

  private List<JobRow> peers(JobRow row) {
    Priority priority = row.get().options().priority();
    return queue.get().stream()
        .filter(other -> other.get().options().priority() == priority)
        .toList();
  }

  /** A job may have started meanwhile: then nothing was changed, and a notice says so. */
  private void follow(CompletableFuture<Void> change) {
    tasks.follow(
        change,
        done -> {},
        failure -> {
          if (failure instanceof IllegalStateException) {
            notices.add(Notice.of(Tone.NEUTRAL, String.valueOf(failure.getMessage())));
          } else {
            tasks.faults().report(failure);
          }
        });
  }
}
