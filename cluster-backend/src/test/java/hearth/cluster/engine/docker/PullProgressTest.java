package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.PullResponseItem;
import hearth.cluster.engine.ImageProgress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullProgressTest {

  private final List<ImageProgress> told = new ArrayList<>();
  private final PullProgress progress = new PullProgress("apache/spark:4.2.0", told::add);

  @Test
  void addsUpTheLayers() throws Exception {
    say("a", "Pulling fs layer", 0, 0);
    assertThat(told).isEmpty();
    say("a", "Downloading", 40_000_000, 80_000_000);
    say("b", "Downloading", 20_000_000, 20_000_000);
    say("a", "Extracting", 10_000_000, 80_000_000);
    assertThat(told)
        .containsExactly(
            new ImageProgress("downloading apache/spark:4.2.0, 40 of 80 MB", 0.5),
            new ImageProgress("downloading apache/spark:4.2.0, 60 of 100 MB", 0.6));
  }

  @Test
  void neverGoesBackWhenALayerAppears() throws Exception {
    say("a", "Downloading", 9_000_000, 10_000_000);
    say("b", "Downloading", 0, 90_000_000);
    assertThat(told.get(1))
        .isEqualTo(new ImageProgress("downloading apache/spark:4.2.0, 9 of 100 MB", 0.9));
  }

  private void say(String layer, String status, long current, long total) throws Exception {
    String json =
        "{\"id\":\"%s\",\"status\":\"%s\",\"progressDetail\":{\"current\":%d,\"total\":%d}}"
            .formatted(layer, status, current, total);
    progress.add(new ObjectMapper().readValue(json, PullResponseItem.class));
  }
}
