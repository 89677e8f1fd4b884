package hearth.app.jobs;

import hearth.app.fx.StateBadge;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobState;
import hearth.cluster.schedule.Priority;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Words, shapes and colours of a job's states. */
final class JobLook {
  private JobLook() {}

  static Feather icon(JobState state) {
    return switch (state) {
      case QUEUED, WAITING -> Feather.CLOCK;
      case LAUNCHING -> Feather.LOADER;
      case RUNNING -> Feather.ACTIVITY;
      case FINISHED -> Feather.CHECK_CIRCLE;
      case FAILED -> Feather.X_OCTAGON;
      case CANCELLED -> Feather.SLASH;
    };
  }

  static Tone tone(JobState state) {
    return switch (state) {
      case QUEUED, CANCELLED -> Tone.NEUTRAL;
      case WAITING -> Tone.WARNING;
      case LAUNCHING, RUNNING -> Tone.ACCENT;
      case FINISHED -> Tone.SUCCESS;
      case FAILED -> Tone.DANGER;
    };
  }

  static void show(StateBadge badge, JobState state) {
    badge.show(Messages.text(JobState.class, state), icon(state), tone(state));
  }

  /** The usual priority needs no mark. */
  static void show(Label mark, Priority priority) {
    mark.setText(priority == Priority.NORMAL ? "" : Messages.text(Priority.class, priority));
    tone(priority).applyTo(mark);
  }

  private static Tone tone(Priority priority) {
    return switch (priority) {
      case LOW, NORMAL -> Tone.NEUTRAL;
      case HIGH -> Tone.ACCENT;
      case CRITICAL -> Tone.DANGER;
    };
  }
}
