package hearth.cluster.engine.fake;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** An image that is prepared in given steps, or fails after them. */
public final class FakeImage implements EngineImage {
  private final List<ImageProgress> steps;
  private final boolean fails;
  public volatile boolean present;

  public FakeImage(List<ImageProgress> steps, boolean fails) {
    this.steps = steps;
    this.fails = fails;
  }

  @Override
  public State state() {
    return new State("fake:1", present, present ? 1_000_000 : 0);
  }

  @Override
  public void prepare(Consumer<ImageProgress> progress) throws EngineException {
    steps.forEach(progress);
    if (fails) {
      throw new EngineException.Unavailable("There is no registry.", "Load it from a file.");
    }
    present = true;
  }

  @Override
  public void load(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    prepare(progress);
  }

  @Override
  public void save(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    prepare(progress);
  }
}
