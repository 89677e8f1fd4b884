package hearth.app.fakes;

import hearth.cluster.library.Added;
import hearth.cluster.library.Library;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A library in memory. */
public final class FakeLibrary implements Library {
  public volatile @Nullable IOException broken;
  private final Map<String, Added> added = new HashMap<>();

  @Override
  public synchronized Map<String, Added> all() throws IOException {
    fail();
    return Map.copyOf(added);
  }

  @Override
  public void rename(String jobId, String name) throws IOException {
    change(jobId, was -> new Added(name, was.tags(), was.deleted(), was.checked()));
  }

  @Override
  public void tag(String jobId, List<String> tags) throws IOException {
    change(jobId, was -> new Added(was.name(), tags, was.deleted(), was.checked()));
  }

  @Override
  public void delete(Collection<String> jobIds, Instant at) throws IOException {
    for (String id : jobIds) {
      change(id, was -> new Added(was.name(), was.tags(), at, was.checked()));
    }
  }

  @Override
  public void bringBack(Collection<String> jobIds) throws IOException {
    for (String id : jobIds) {
      change(id, was -> new Added(was.name(), was.tags(), null, was.checked()));
    }
  }

  @Override
  public void checked(String jobId, Instant at) throws IOException {
    change(jobId, was -> new Added(was.name(), was.tags(), was.deleted(), at));
  }

  @Override
  public synchronized void forget(Collection<String> jobIds) throws IOException {
    fail();
    added.keySet().removeAll(jobIds);
  }

  private synchronized void change(String jobId, UnaryOperator<Added> change) throws IOException {
    fail();
    added.put(jobId, change.apply(added.getOrDefault(jobId, Added.NOTHING)));
  }

  private void fail() throws IOException {
    IOException failure = broken;
    if (failure != null) {
      throw failure;
    }
  }
}
