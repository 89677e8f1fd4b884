package hearth.cluster.engine.fake;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.MasterView;
import java.io.IOException;

/** Asks the masters of a {@link FakeWorld}. */
public final class FakeMasterView implements MasterView {

  private final FakeWorld world;

  public FakeMasterView(FakeWorld world) {
    this.world = world;
  }

  @Override
  public MasterState read(Node master) throws IOException {
    try {
      world.look("master page");
    } catch (EngineException e) {
      throw new IOException("The master does not answer", e);
    }
    return world.masterState(master.cluster());
  }

  @Override
  public void close() {}
}
