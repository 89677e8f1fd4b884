package hearth.app.fakes;

import hearth.cluster.queue.PastControl;
import hearth.cluster.queue.Prune;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The past as a test gives it. */
public final class FakePast implements PastControl {
  public final Set<String> kept = ConcurrentHashMap.newKeySet();
  public final List<String> removed = new CopyOnWriteArrayList<>();
  public final List<Prune> asked = new CopyOnWriteArrayList<>();
  public Prune.Plan plan = new Prune.Plan(List.of(), 0, 0);

  @Override
  public void keep(String jobId, boolean now) {
    boolean unused = now ? kept.add(jobId) : kept.remove(jobId);
  }

  @Override
  public Set<String> kept() {
    return Set.copyOf(kept);
  }

  @Override
  public Prune.Plan preview(Prune prune) {
    asked.add(prune);
    return plan;
  }

  @Override
  public int remove(List<String> jobIds) {
    removed.addAll(jobIds);
    return jobIds.size();
  }
}
