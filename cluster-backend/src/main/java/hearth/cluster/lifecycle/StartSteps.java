package hearth.cluster.lifecycle;

import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.StartStep.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The steps of one start or stop; tells every change. Workers report from several threads. */
final class StartSteps {

  private final Map<String, StartStep> steps = new LinkedHashMap<>();
  private final Consumer<List<StartStep>> listener;

  StartSteps(List<String> ids, Consumer<List<StartStep>> listener) {
    this.listener = listener;
    ids.forEach(id -> steps.put(id, new StartStep(id, State.PENDING)));
  }

  synchronized void set(String id, State state) {
    steps.put(id, new StartStep(id, state));
    tell();
  }

  /** Says what a step that is under way does now. */
  synchronized void detail(String id, String detail) {
    StartStep now = new StartStep(id, State.ACTIVE, detail);
    if (!now.equals(steps.put(id, now))) {
      tell();
    }
  }

  /** What was under way has failed. */
  synchronized void failActive() {
    steps.replaceAll(
        (id, step) -> step.state() == State.ACTIVE ? new StartStep(id, State.FAILED) : step);
    tell();
  }

  private void tell() {
    listener.accept(List.copyOf(steps.values()));
  }
}
