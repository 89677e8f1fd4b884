package hearth.cluster.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedEngineTest {

  private static final Profile PROFILE = Profile.of("c", "second", 1, 1, 512, 512);

  @TempDir Path folder;

  @Test
  void asksTheEngineThatWasSelectedLast() throws Exception {
    FakeEngine first = new FakeEngine("first", new FakeWorld(), folder.resolve("1"));
    FakeEngine second = new FakeEngine("second", new FakeWorld(), folder.resolve("2"));
    SelectedEngine engine = new SelectedEngine(List.of(first, second));
    assertThat(engine.name()).isEqualTo("first");

    engine.select("second");
    engine.startMaster(PROFILE);

    assertThat(second.observe("c")).hasSize(1);
    assertThat(first.observe("c")).isEmpty();
    assertThatThrownBy(() -> engine.select("third"))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining("third");
    assertThat(engine.name()).isEqualTo("second");
  }
}
