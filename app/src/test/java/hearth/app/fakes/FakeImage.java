package hearth.app.fakes;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An image that notes what is asked of it. */
public final class FakeImage implements EngineImage {
  public final List<String> calls = new CopyOnWriteArrayList<>();
  public volatile boolean present = true;
  public volatile @Nullable EngineException failure;

  /** While it is closed, work goes on until it is interrupted. */
  public volatile CountDownLatch gate = new CountDownLatch(0);

  @Override
  public State state() throws EngineException {
    EngineException away = failure;
    if (away instanceof EngineException.TimedOut) {
      throw away;
    }
    return new State("hearth-spark:0123456789ab", present, present ? 520_000_000 : 0);
  }

  @Override
  public void prepare(Consumer<ImageProgress> progress) throws EngineException {
    work("prepare", progress);
  }

  @Override
  public void load(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    work("load " + tar, progress);
  }

  @Override
  public void save(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    work("save " + tar, progress);
  }

  private void work(String call, Consumer<ImageProgress> progress) throws EngineException {
    if (failure != null) {
      throw failure;
    }
    calls.add(call);
    progress.accept(new ImageProgress("half of it", 0.5));
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new EngineException.Interrupted("It was cancelled.");
    }
    present = true;
  }
}
