package hearth.app.cluster;

import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * How an event of the cluster is shown: needs no toolkit.
 *
 * @param shape its icon
 * @param tone its colour
 * @param text what happened, without the reason
 */
record EventLook(Feather shape, Tone tone, String text) {

  static EventLook of(ClusterEvent event) {
    String word = Messages.text(ClusterEvent.Kind.class, event.kind());
    String text =
        event.node().isEmpty()
            ? word
            : Messages.text("cluster.event.node", ClusterLook.nodeName(event.node()), word);
    return switch (event.kind()) {
      case STARTED -> new EventLook(Feather.PLAY, Tone.SUCCESS, text);
      case ADOPTED -> new EventLook(Feather.LINK, Tone.SUCCESS, text);
      case WORKER_ADDED -> new EventLook(Feather.PLUS_CIRCLE, Tone.SUCCESS, text);
      case WORKER_BACK, MASTER_BACK -> new EventLook(Feather.CHECK_CIRCLE, Tone.SUCCESS, text);
      case STOPPED -> new EventLook(Feather.SQUARE, Tone.NEUTRAL, text);
      case WORKER_REMOVED -> new EventLook(Feather.MINUS_CIRCLE, Tone.NEUTRAL, text);
      case WORKER_DRAINING -> new EventLook(Feather.LOG_OUT, Tone.WARNING, text);
      case WORKER_UNHEALTHY, ENDED -> new EventLook(Feather.ALERT_TRIANGLE, Tone.WARNING, text);
      case WORKER_OOM_KILLED -> new EventLook(Feather.ZAP_OFF, Tone.DANGER, text);
      case JOB_STARTED -> new EventLook(Feather.ACTIVITY, Tone.ACCENT, text);
      case JOB_FINISHED -> new EventLook(Feather.CHECK, Tone.SUCCESS, text);
      case JOB_CANCELLED -> new EventLook(Feather.SLASH, Tone.NEUTRAL, text);
      case WORKER_LOST, MASTER_LOST, START_FAILED, JOB_FAILED ->
          new EventLook(Feather.X_OCTAGON, Tone.DANGER, text);
    };
  }
}
