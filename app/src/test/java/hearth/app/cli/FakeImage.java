package hearth.app.cli;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An image that notes what is asked of it. */
final class FakeImage implements EngineImage {
  final List<String> calls = new ArrayList<>();
  @Nullable EngineException failure;

  @Override
  public State state() {
    return new State("hearth-spark:0123456789ab", !calls.isEmpty(), 520_000_000);
  }

  @Override
  public void prepare(Consumer<ImageProgress> progress) throws EngineException {
    note("prepare", progress);
  }

  @Override
  public void load(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    note("load " + tar, progress);
  }

  @Override
  public void save(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    note("save " + tar, progress);
  }

  private void note(String call, Consumer<ImageProgress> progress) throws EngineException {
    if (failure != null) {
      throw failure;
    }
    calls.add(call);
    progress.accept(new ImageProgress("half of it", 0.5));
  }
}
