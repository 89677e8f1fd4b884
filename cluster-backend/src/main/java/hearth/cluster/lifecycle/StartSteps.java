package hearth.cluster.lifecycle;

import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.StartStep.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The steps of one start or stop; tells every change. Workers report from several threads. */
final class StartSteps {

  private final Map<String, State> states = new LinkedHashMap<>();
  private final Consumer<List<StartStep>> listener;

  StartSteps(List<String> ids, Consumer<List<StartStep>> listener) {
    this.listener = listener;
    ids.forEach(id -> states.put(id, State.PENDING));
  }

  synchronized void set(String id, State state) {
    states.put(id, state);
    tell();
  }

  /** What was under way has failed. */
  synchronized void failActive() {
    states.replaceAll((id, state) -> state == State.ACTIVE ? State.FAILED : state);
    tell();
  }

  private void tell() {
    listener.accept(
        states.entrySet().stream()
            .map(entry -> new StartStep(entry.getKey(), entry.getValue()))
            .toList());
  }
}
