package hearth.app.jobs;

import hearth.app.fx.StateBadge;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobState;
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
}
