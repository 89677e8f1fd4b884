package hearth.app.cluster;

import hearth.app.fx.Callout;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.preflight.Finding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** Words, shapes and colours of the cluster's states. */
public final class ClusterLook {
  private static final int ID_DIGITS = 12;
  private static final String WORKER = "worker-";

  private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private ClusterLook() {}

  public static void show(StateBadge badge, Phase phase) {
    String word = Messages.text(Phase.class, phase);
    switch (phase) {
      case STOPPED -> badge.show(word, Feather.SQUARE, Tone.NEUTRAL);
      case STARTING, STOPPING -> badge.show(word, Feather.LOADER, Tone.ACCENT);
      case RUNNING -> badge.show(word, Feather.CHECK_CIRCLE, Tone.SUCCESS);
      case DEGRADED -> badge.show(word, Feather.ALERT_TRIANGLE, Tone.WARNING);
      case FAILED -> badge.show(word, Feather.X_OCTAGON, Tone.DANGER);
    }
  }

  static void show(StateBadge badge, NodeState state) {
    String word = Messages.text(NodeState.class, state);
    switch (state) {
      case STARTING -> badge.show(word, Feather.LOADER, Tone.ACCENT);
      case ALIVE -> badge.show(word, Feather.CHECK_CIRCLE, Tone.SUCCESS);
      case BUSY -> badge.show(word, Feather.ACTIVITY, Tone.ACCENT);
      case DRAINING -> badge.show(word, Feather.LOG_OUT, Tone.WARNING);
      case UNHEALTHY -> badge.show(word, Feather.ALERT_TRIANGLE, Tone.WARNING);
      case OOM_KILLED -> badge.show(word, Feather.ZAP_OFF, Tone.DANGER);
      case LOST -> badge.show(word, Feather.X_OCTAGON, Tone.DANGER);
      case STOPPED -> badge.show(word, Feather.SQUARE, Tone.NEUTRAL);
    }
  }

  /** Marks a card whose node is in trouble, or on its way out. */
  static void mark(Node card, NodeState state) {
    card.pseudoClassStateChanged(LOST, state == NodeState.LOST || state == NodeState.OOM_KILLED);
    card.pseudoClassStateChanged(
        WARNING, state == NodeState.UNHEALTHY || state == NodeState.DRAINING);
  }

  /**
   * A finding in its colour.
   *
   * @param actions what mends it
   */
  public static Callout callout(Finding finding, Node... actions) {
    return new Callout(
        tone(finding.severity()), finding.title(), finding.evidence(), finding.remedy(), actions);
  }

  /** The colour of a finding. */
  public static Tone tone(Finding.Severity severity) {
    return switch (severity) {
      case INFO -> Tone.NEUTRAL;
      case WARNING -> Tone.WARNING;
      case ERROR -> Tone.DANGER;
    };
  }

  /** What a node is called: {@code worker-2} is Worker 2. */
  public static String nodeName(String name) {
    return name.startsWith(WORKER)
        ? Messages.text("cluster.worker.name", name.substring(WORKER.length()))
        : Messages.text("cluster.master.name");
  }

  /** What the engine's own id of a node is: a process id, or the id of a container. */
  static String handleName(String handle) {
    return handle.length() > ID_DIGITS
        ? Messages.text("cluster.node.container")
        : Messages.text("cluster.node.pid");
  }

  /** An engine's id of a node, a container's as short as Docker itself prints it. */
  static String handle(String handle) {
    return handle.substring(0, Math.min(ID_DIGITS, handle.length()));
  }

  /** What a step of a start or stop is called. */
  static String stepName(StartStep step) {
    return switch (step.id()) {
      case "preflight" -> Messages.text("cluster.step.preflight");
      case "image" -> Messages.text("cluster.step.image");
      case "master" -> Messages.text("cluster.step.master");
      case "stop" -> Messages.text("cluster.step.stop");
      case "ready" -> Messages.text("cluster.step.ready");
      default -> Messages.text("cluster.step.node", nodeName(step.id()));
    };
  }
}
