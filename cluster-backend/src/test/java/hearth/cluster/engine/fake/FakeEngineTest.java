package hearth.cluster.engine.fake;

import hearth.cluster.HearthHome;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.ClusterEngineContract;
import hearth.cluster.monitor.MasterView;
import hearth.cluster.profile.Profile;

/** The fake keeps the promises of real engines, so what is tested with it holds with them. */
class FakeEngineTest extends ClusterEngineContract {

  private final FakeWorld world = new FakeWorld();

  @Override
  protected ClusterEngine newEngine(HearthHome in) {
    return new FakeEngine(world, in.results(), new QuickAgent());
  }

  @Override
  protected Profile newProfile(String name) {
    return Profile.of(name, FakeEngine.NAME, 1, 1, 512, 512);
  }

  @Override
  protected MasterView masterView() {
    return new FakeMasterView(world);
  }
}
