package hearth.cluster.engine.docker;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The image behind a connection that is made at the first question. */
record LateImage(Connecting connecting) implements EngineImage {

  /** Connects, if there is no connection yet. */
  @FunctionalInterface
  interface Connecting {
    EngineImage image() throws EngineException;
  }

  @Override
  public State state() throws EngineException {
    return connecting.image().state();
  }

  @Override
  public void prepare(Consumer<ImageProgress> progress) throws EngineException {
    connecting.image().prepare(progress);
  }

  @Override
  public void load(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    connecting.image().load(tar, progress);
  }

  @Override
  public void save(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    connecting.image().save(tar, progress);
  }
}
